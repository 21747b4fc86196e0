package org.hamyari.reporting.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.hamyari.platform.event.CloudEvent;
import org.hamyari.platform.tenant.InCity;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestEvents;
import org.junit.jupiter.api.Test;

/** Two instances take facts about the same projects in, each its own number of them in its own order. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class ProjectLockTest {

    private static final int ROUNDS = 5;
    private static final int PROJECTS = 500;

    @Inject
    MoneyHandler money;

    @Inject
    ProjectHandler projects;

    @Inject
    InCity inCity;

    @Inject
    ObjectMapper json;

    /** Seen to fail with the projects begun in the order of the events: the database ended one of the two as a deadlock. */
    @Test
    void holdsTheProjectsOfManyFactsInOneOrder() throws Exception {
        TestCities.demo();
        long before = TestDatabase.number("select count(*) from project_figures");
        CyclicBarrier together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                List<CloudEvent> events = Stream.generate(this::captured).limit(PROJECTS).toList();
                for (Future<Void> done : threads.invokeAll(List.of(holding(events, together), holding(events.reversed(), together)))) {
                    done.get();
                }
            }
        }
        assertEquals(before + PROJECTS * ROUNDS, TestDatabase.number("select count(*) from project_figures"));
    }

    private Callable<Void> holding(List<CloudEvent> events, CyclicBarrier together) {
        return () -> {
            together.await();
            inCity.run("assen", () -> {
                money.prepare("assen", events);
                projects.prepare("assen", events);
            });
            return null;
        };
    }

    private CloudEvent captured() {
        UUID pledge = UUID.randomUUID();
        try {
            return json.readValue(TestEvents.event("pledges", "pledge.captured", "assen", pledge.toString(), 2,
                    Map.of("pledgeId", pledge, "projectId", UUID.randomUUID())), CloudEvent.class);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }
}
