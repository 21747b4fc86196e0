package org.hamyari.cities.fact;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hamyari.cities.Town;
import org.hamyari.cities.stage.Measure.Figure;
import org.hamyari.cities.stage.Measures;
import org.hamyari.platform.tenant.InCity;
import org.hamyari.platform.testing.EventContract;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.TestEvents;
import org.junit.jupiter.api.Test;

/** What the events of catalogue, matching and reporting add up to. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "cities"))
class FactMeasuresTest {

    @Inject
    @Any
    InMemoryConnector connector;
    @Inject
    Measures measures;
    @Inject
    InCity inCity;

    private final Town town = Town.aTown();

    @Test
    void countsCampaignsOnceHoweverOftenTheyAreTold() {
        UUID first = UUID.randomUUID();
        opened(first);
        opened(first);
        opened(UUID.randomUUID());
        expect("campaigns-published", "2");
        expect("campaigns-delivered", "0");
    }

    @Test
    void measuresReportsOnTimeExactly() {
        assertNull(figure("reports-on-time-percent").value());
        delivered(UUID.randomUUID(), true);
        delivered(UUID.randomUUID(), true);
        delivered(UUID.randomUUID(), false);
        expect("campaigns-delivered", "3");
        Figure share = figure("reports-on-time-percent");
        assertEquals(new BigDecimal("66.666666"), share.value());
        assertEquals("2 of 3 delivery reports came in time", share.source().en());
        assertEquals("۲ از ۳ گزارش پایانی به‌موقع رسید", share.source().fa());
        assertEquals(Instant.parse("2026-11-20T10:00:00Z"), share.asOf());
    }

    @Test
    void countsAFundThatSettledExactlyByItsLastWord() {
        UUID exact = UUID.randomUUID();
        UUID corrected = UUID.randomUUID();
        settled(exact, 5, "0");
        settled(corrected, 9, "0.00");
        settled(corrected, 7, "12.50");
        settled(UUID.randomUUID(), 3, "-1");
        expect("funds-settled-exactly", "2");
    }

    @Test
    void countsEditionsOfFigures() {
        published("EQUITY", 1);
        published("ADDITIONALITY", 2);
        published("ADDITIONALITY", 3);
        published("ENERGY", 4);
        expect("additionality-figures", "2");
        expect("equity-figures", "1");
    }

    @Test
    void keepsCitiesApart() {
        opened(UUID.randomUUID());
        expect("campaigns-published", "1");
        assertEquals(BigDecimal.ZERO, inCity.call("isfahan", () -> measures.of(town.id, "campaigns-published")).value());
    }

    private void opened(UUID project) {
        send("catalogue", "campaign.opened", project.toString(), 1, Map.ofEntries(Map.entry("projectId", project),
                Map.entry("title", Map.of("en", "A garden")), Map.entry("categoryId", "madi-upkeep"), Map.entry("currency", "IRR"),
                Map.entry("goal", money("1000")), Map.entry("successRule", "ALL_OR_NOTHING"), Map.entry("opensAt", "2026-11-20T08:00:00Z"),
                Map.entry("closesAt", "2026-12-20T08:00:00Z"), Map.entry("termsVersion", 1), Map.entry("termsHash", "0".repeat(64))));
    }

    private void delivered(UUID project, boolean onTime) {
        send("catalogue", "project.delivered", project.toString(), 4,
                Map.of("projectId", project, "onTime", onTime, "deliveredAt", "2026-11-20T10:00:00Z"));
    }

    private void settled(UUID fund, long sequence, String difference) {
        send("matching", "fund.settled", fund.toString(), sequence, Map.of("fundId", fund, "deposited", money("100"), "paid", money("90"),
                "returned", money("10"), "difference", Map.of("amount", difference, "currency", "EUR"), "settledAt", "2026-11-20T11:00:00Z"));
    }

    private void published(String figures, long sequence) {
        send("reporting", "figures.published", town.id, sequence, Map.of("figures", figures, "url", "https://town.example/f.csv",
                "sha256", "0".repeat(64), "asOf", "2026-11-19T00:00:00Z", "publishedAt", "2026-11-20T12:00:00Z"));
    }

    private static Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    private void send(String source, String type, String subject, long sequence, Map<String, ?> data) {
        String event = TestEvents.event(source, type, town.id, subject, sequence, data);
        EventContract.check(event);
        connector.source("events-in").send(event);
    }

    private void expect(String code, String value) {
        await().atMost(Duration.ofSeconds(5)).pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertEquals(new BigDecimal(value), figure(code).value()));
    }

    private Figure figure(String code) {
        return inCity.call(town.id, () -> measures.of(town.id, code));
    }
}
