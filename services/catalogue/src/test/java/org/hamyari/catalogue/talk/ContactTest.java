package org.hamyari.catalogue.talk;

import static org.hamyari.catalogue.talk.Talk.CITY;
import static org.hamyari.catalogue.talk.Talk.CONTRACT;
import static org.hamyari.catalogue.talk.Talk.as;
import static org.hamyari.catalogue.talk.Talk.citizen;
import static org.hamyari.catalogue.talk.Talk.post;
import static org.hamyari.catalogue.talk.Talk.project;
import static org.hamyari.catalogue.talk.Talk.said;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.hamyari.catalogue.CitiesNeighbour;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The addresses that letters go to. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "catalogue"))
@QuarkusTestResource(CitiesNeighbour.class)
class ContactTest {

    @BeforeEach
    void cities() {
        TestCities.demo();
    }

    @Test
    void erasesTheAddressOfTheCallerOnly() {
        String question = "/projects/" + project("PUBLISHED") + "/questions";
        for (String name : Set.of("dena", "elmira")) {
            post(citizen(name), question, said("From where does the water come?")).statusCode(201);
            assertEquals(1, kept(name));
        }
        as(null).delete(CITY + "/contact").then().statusCode(401);
        assertEquals(1, kept("dena"));
        as(citizen("dena")).delete(CITY + "/contact").then().statusCode(204);
        assertEquals(0, kept("dena"));
        assertEquals(1, kept("elmira"));
        as(citizen("dena")).delete(CITY + "/contact").then().statusCode(204);
        assertEquals(Set.of(), CONTRACT.unanswered("Contacts"));
    }

    private static long kept(String name) {
        return TestDatabase.number("select count(*) from contact where email = ?", name + "@example.org");
    }
}
