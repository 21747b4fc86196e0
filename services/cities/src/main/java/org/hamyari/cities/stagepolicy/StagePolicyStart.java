package org.hamyari.cities.stagepolicy;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts the installation's policy of stages into force when the service starts, or keeps it from starting. */
@ApplicationScoped
class StagePolicyStart {

    private static final String SHIPPED = "stage-policy.yaml";

    private final StagePolicySettings settings;
    private final StagePolicyFile file;
    private final StagePolicies policies;
    private final Event<PolicyInForce> inForce;

    StagePolicyStart(StagePolicySettings settings, StagePolicyFile file, StagePolicies policies, Event<PolicyInForce> inForce) {
        this.settings = settings;
        this.file = file;
        this.policies = policies;
        this.inForce = inForce;
    }

    void start(@Observes StartupEvent start) {
        inForce.fire(new PolicyInForce(policies.install(file.read(name(), text()))));
    }

    private String name() {
        return settings.file().map(Path::toString).orElse(SHIPPED);
    }

    private String text() {
        try {
            return settings.file().isPresent() ? Files.readString(settings.file().get()) : shipped();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the policy of stages cannot be read: " + name(), unreadable);
        }
    }

    static String shipped() throws IOException {
        try (InputStream resource = Thread.currentThread().getContextClassLoader().getResourceAsStream(SHIPPED)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
