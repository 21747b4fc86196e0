package org.hamyari.pledges.payment;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SandboxSignatureTest {

    private static final Instant THEN = Instant.ofEpochSecond(1614265330);
    private static final String VECTOR = "t=1614265330,v1=50041a14d42235317bc163894f49b9bd969aeb2e4daafdbf9df1933c941d3d1b";
    private static final String BODY = "{\"a\":1}";

    @Test
    void agreesWithThePublishedVector() {
        assertTrue(with("whsec_test").isRight(VECTOR, BODY, THEN.plusSeconds(300)));
        assertFalse(with("whsec_test").isRight(VECTOR, BODY, THEN.plusSeconds(301)));
        assertFalse(with("whsec_test").isRight(VECTOR, "{\"a\": 1}", THEN));
    }

    @Test
    void knowsTwoSecretsDuringAChangeAndNoneWhenItIsOff() {
        assertTrue(with("whsec_new,whsec_test").isRight(VECTOR, BODY, THEN));
        assertFalse(with("whsec_new").isRight(VECTOR, BODY, THEN));
        assertFalse(with(null).isRight(VECTOR, BODY, THEN));
    }

    private static SandboxSignature with(String secret) {
        return new SandboxSignature(new SandboxSettings() {
            @Override
            public String url() {
                return "";
            }

            @Override
            public String notifyUrl() {
                return "";
            }

            @Override
            public Optional<String> merchantSecret() {
                return Optional.empty();
            }

            @Override
            public Optional<String> notificationSecret() {
                return Optional.ofNullable(secret);
            }

            @Override
            public Duration timeout() {
                return Duration.ofSeconds(1);
            }

            @Override
            public Duration notificationAge() {
                return Duration.ofSeconds(300);
            }
        });
    }
}
