package org.hamyari.local.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A new city climbs all four stages: one official asks, an administrator who did not ask decides, and an operation of every service that
 * a stage opens is refused before and open within five seconds after. Then it falls back, and what runs goes on.
 */
@EndToEnd
class StageLadderE2E {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration OPENS_WITHIN = Duration.ofSeconds(5);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Path LESSONS = House.ROOT.resolve("services/cities/src/main/resources/training");

    private final House house;
    private final String city = "ladder-" + UUID.randomUUID().toString().substring(0, 8);

    StageLadderE2E(House house) {
        this.house = house;
    }

    /** A call that a capability opens; whoever passes the gate finds nothing there, and changes nothing. */
    private record Gated(String what, String stage, boolean put, String person, String path, Object body) {
    }

    @Test
    void aNewCityClimbsAllFourStagesAndFalls() throws IOException {
        begin();
        climb("ACTIVE_SUPPORTER", this::prepareToSupport);
        String running = campaigns();
        climb("CATALYST", () -> prepareToSpeedUp(running));
        climb("CONFIDENT_LEADER", this::prepareToLead);
        assertEquals("CONFIDENT_LEADER", report().path("stage").asText());
        fall(running);
    }

    private void begin() {
        ObjectNode registration = JSON.createObjectNode().put("id", city).put("currency", "EUR").put("calendar", "GREGORIAN")
                .put("zone", "Europe/Amsterdam");
        registration.putObject("name").put("en", "Town of the ladder " + city);
        registration.putArray("languages").add("en");
        assertEquals(201, house.as("admin1").post("/api/cities/v1/cities", registration).status());
        NewOffices offices = new NewOffices(house, city);
        offices.give("jan", "city-admin", "moderator", "fund-manager", "vote-officer");
        offices.give("els", "city-admin", "moderator");
        gates().forEach(gate -> Eventually.seen(gate.what() + " knows the city and is locked", SOON, () -> ask(gate),
                answer -> answer.status() == 403 && answer.json().path("unlockedBy").asText().equals(gate.stage())));
    }

    /** Refused while something is missing; then asked by one, decided by another, and open everywhere. */
    private void climb(String stage, Step prepare) throws IOException {
        house.as("jan").post(cities("/stage-requests"), wish(stage)).refused(409, "criteria-unmet");
        prepare.run();
        Eventually.seen("every criterion of " + stage + " is met", SOON, this::report,
                report -> report.at("/next/met").asInt() == report.at("/next/of").asInt());
        gates().stream().filter(gate -> gate.stage().equals(stage)).forEach(gate -> ask(gate).refused(403, "capability-not-unlocked"));
        String request = house.as("jan").post(cities("/stage-requests"), wish(stage)).id();
        house.as("jan").post(cities("/stage-requests/" + request + "/decisions"), decision()).refused(403, "not-allowed");
        assertEquals("APPROVED", house.signing("admin1").post(cities("/stage-requests/" + request + "/decisions"), decision()).ok()
                .path("state").asText());
        long decided = System.nanoTime();
        for (Gated gate : gates()) {
            if (gate.stage().equals(stage)) {
                Duration left = OPENS_WITHIN.minusNanos(System.nanoTime() - decided);
                Eventually.seen(gate.what() + " is open", left, () -> ask(gate), answer -> isOpen(gate, answer));
                System.out.printf("%s: %s opened %d ms after the decision%n", stage, gate.what(), (System.nanoTime() - decided) / 1_000_000);
            }
        }
    }

    private void prepareToSupport() throws IOException {
        ObjectNode officer = JSON.createObjectNode().put("name", "Jan de Boer").put("email", "jan@ladder.example").put("responsible", true)
                .put("since", LocalDate.now().minusDays(10).toString());
        officer.putObject("office").put("en", "Head of participation");
        house.as("jan").post(cities("/officers"), officer).ok();
        String version = house.as("jan").get(cities("/portal-terms")).ok().path("version").asText();
        house.as("jan").post(cities("/portal-terms/acceptances"), JSON.createObjectNode().put("version", version)).ok();
        publishPolicy("PARTICIPATION_STRATEGY");
        for (String official : List.of("jan", "els")) {
            for (String lesson : List.of("what-it-is", "funding-models", "four-stages", "challenges", "fund-and-vote")) {
                pass(official, lesson);
            }
        }
    }

    private void prepareToSpeedUp(String delivered) {
        tell("hamyari.catalogue.v1", "catalogue", "project.delivered", delivered, delivered, 9, JSON.createObjectNode().put("projectId", delivered)
                .put("onTime", true).put("deliveredAt", now()));
        publishPolicy("MARKETING_PLAN");
        house.as("jan").postText(cities("/service-lists"), "text/csv", """
                code,parent,kind,name_fa,name_en,recipient,area
                services,,MACRO_PROCESS,,Services of the municipality,,
                culture,services,GROUP,,Culture,,CULTURE
                libraries,culture,SERVICE,,Libraries,G2C,CULTURE
                """).ok();
        house.as("jan").post(cities("/published-studies"), study()).ok();
        ObjectNode budget = JSON.createObjectNode().put("criterion", "fund-budget").put("statement", "The council set money aside.")
                .put("url", "https://ladder.example/council");
        String evidence = house.as("jan").post(cities("/stage-evidence"), budget).id();
        ObjectNode verdict = JSON.createObjectNode().put("verdict", "ACCEPTED").put("reasons", "It names the sum.");
        house.as("jan").post(cities("/stage-evidence/" + evidence + "/verdicts"), verdict).refused(403, "not-allowed");
        house.as("admin2").post(cities("/stage-evidence/" + evidence + "/verdicts"), verdict).ok();
    }

    /** Nobody sends these events yet as this city would need them; they are told as their schema says. */
    private void prepareToLead() {
        String fund = UUID.randomUUID().toString();
        ObjectNode settled = JSON.createObjectNode().put("fundId", fund).put("settledAt", now());
        List.of("deposited", "paid").forEach(sum -> settled.set(sum, euro("100.00")));
        List.of("returned", "difference").forEach(sum -> settled.set(sum, euro("0")));
        tell("hamyari.matching.v1", "matching", "fund.settled", city, fund, 3, settled);
        int edition = 1;
        for (String figures : List.of("EQUITY", "ADDITIONALITY")) {
            tell("hamyari.reporting.v1", "reporting", "figures.published", city, city, edition++, JSON.createObjectNode().put("figures", figures)
                    .put("url", "/" + figures + ".csv").put("sha256", "0".repeat(64)).put("asOf", now()).put("publishedAt", now()));
        }
        publishPolicy("FINANCE_AND_EVALUATION_INDICATORS");
    }

    /** Three campaigns, opened by a moderator; the last one goes on running. */
    private String campaigns() {
        String last = "";
        for (int i = 0; i < 3; i++) {
            last = published();
            house.as("els").post(catalogue(last), closing()).ok();
        }
        return last;
    }

    private void fall(String running) {
        String waiting = published();
        String request = house.as("jan").post(cities("/stage-requests"), wish("PASSIVE_OBSERVER")).id();
        house.signing("admin1").post(cities("/stage-requests/" + request + "/decisions"), decision()).ok();
        for (Gated gate : gates()) {
            Eventually.seen(gate.what() + " is locked again", OPENS_WITHIN, () -> ask(gate), answer -> answer.status() == 403);
        }
        house.as("els").post(catalogue(waiting), closing()).refused(403, "capability-not-unlocked");
        ObjectNode pledge = JSON.createObjectNode().put("termsVersion", campaign(running).at("/terms/version").asInt());
        pledge.set("amount", euro("25.00"));
        assertEquals(201, house.as("pieter").post("/api/pledges/v1/cities/" + city + "/projects/" + running + "/pledges", pledge).status());
        assertEquals("PASSIVE_OBSERVER", report().path("stage").asText());
        assertTrue(report().path("history").size() >= 5, report()::toString);
    }

    private JsonNode campaign(String project) {
        return Eventually.seen("pledges knows the campaign", SOON,
                () -> house.anybody().get("/api/pledges/v1/cities/" + city + "/projects/" + project + "/campaign"),
                answer -> answer.status() == 200).json();
    }

    private List<Gated> gates() {
        String nothing = UUID.randomUUID().toString();
        ObjectNode admit = JSON.createObjectNode().put("state", "ADMITTED").put("reason", "Shows our projects.");
        admit.putArray("scopes");
        return List.of(
                new Gated("catalogue: opening a campaign", "ACTIVE_SUPPORTER", false, "els", catalogue(nothing), closing()),
                new Gated("partners: admitting a partner", "ACTIVE_SUPPORTER", true, "jan",
                        "/api/partners/v1/cities/" + city + "/admissions/" + nothing, admit),
                new Gated("cities: assessing services", "ACTIVE_SUPPORTER", false, "jan", cities("/published-studies"),
                        JSON.createObjectNode()),
                new Gated("matching: opening a fund", "CATALYST", false, "jan", "/api/matching/v1/cities/" + city + "/funds",
                        JSON.createObjectNode()),
                new Gated("cities: starting a pilot", "CATALYST", false, "jan", cities("/pilots/" + nothing + "/starts"),
                        JSON.createObjectNode()),
                new Gated("cities: sharing a template", "CONFIDENT_LEADER", false, "jan", cities("/templates"),
                        JSON.createObjectNode()),
                new Gated("voting: opening a vote", "CONFIDENT_LEADER", false, "jan",
                        "/api/voting/v1/cities/" + city + "/processes/" + nothing + "/openings", JSON.createObjectNode()));
    }

    private Answer ask(Gated gate) {
        Api caller = house.as(gate.person());
        return gate.put() ? caller.put(gate.path(), gate.body()) : caller.post(gate.path(), gate.body());
    }

    private static boolean isOpen(Gated gate, Answer answer) {
        assertNotEquals(401, answer.status(), gate.what());
        return answer.status() >= 400 && answer.status() < 500 && answer.status() != 403;
    }

    private void publishPolicy(String kind) {
        JsonNode draft = house.as("jan").post(cities("/policy-drafts"), JSON.createObjectNode().put("kind", kind)).ok();
        String at = cities("/policy-drafts/" + draft.path("id").asText());
        ObjectNode content = draft.path("content").deepCopy();
        int row = 0;
        for (JsonNode indicator : content.path("indicators")) {
            ((ObjectNode) indicator).put("due", LocalDate.now().plusYears(1).toString()).put("baseline", "0").put("target", String.valueOf(10 + row++));
        }
        JsonNode changed = house.as("jan").with("If-Match", "\"" + draft.path("draftVersion").asText() + "\"").put(at, content).ok();
        house.as("jan").with("If-Match", "\"" + changed.path("draftVersion").asText() + "\"").post(at + "/publications", JSON.createObjectNode()).ok();
    }

    /** Which options are right, the test reads where the service does: the API does not tell. */
    private void pass(String official, String lesson) throws IOException {
        Api caller = house.as(official);
        JsonNode paper = caller.post(cities("/training/lessons/" + lesson + "/attempts"), JSON.createObjectNode()).ok();
        JsonNode known = JSON.readTree(Files.readString(LESSONS.resolve(lesson + ".json")));
        ObjectNode sent = JSON.createObjectNode();
        ArrayNode answers = sent.putArray("answers");
        paper.path("questions").forEach(asked -> known.path("questions").forEach(question -> {
            if (question.path("id").equals(asked.path("id"))) {
                ArrayNode chosen = answers.addObject().put("questionId", question.path("id").asText()).putArray("optionIds");
                question.path("options").forEach(option -> {
                    if (option.path("right").asBoolean()) {
                        chosen.add(option.path("id").asText());
                    }
                });
            }
        }));
        assertEquals("PASSED", caller.post(cities("/training/attempts/" + paper.path("id").asText() + "/answers"), sent).ok()
                .path("state").asText());
    }

    private String published() {
        ObjectNode project = Proposal.whole("A library for the neighbourhood", "libraries", euro("1000.00"));
        String id = house.as("anna").post("/api/catalogue/v1/cities/" + city + "/projects", project).id();
        Proposal.publish(house, city, id, "anna", "els");
        return id;
    }

    private static ObjectNode study() {
        try {
            return (ObjectNode) JSON.readTree("""
                    {"title":{"en":"From outsourcing to crowdsourcing"},"purpose":{"en":"Which services citizens can take over."},
                     "source":{"citation":"Study of a municipality, table 5"},"rules":{"cut":3,"greatestChange":0.2,"significance":0.05,
                     "maxRounds":3,"minPanelSize":8,"feedback":"MEAN","stopScope":"STUDY"},"panels":[{"name":{"en":"Traffic"},"experts":12,
                     "stableConsensus":true,"statedW":0.94,"services":[{"code":"libraries","onFinalList":true,
                     "rounds":[{"round":3,"mean":4.43,"standardDeviation":0.89}]}]}],"reason":"Published in a journal."}""");
        } catch (IOException defect) {
            throw new AssertionError(defect);
        }
    }

    private void tell(String topic, String source, String type, String key, String subject, long sequence, ObjectNode data) {
        ObjectNode event = JSON.createObjectNode().put("specversion", "1.0").put("id", UUID.randomUUID().toString())
                .put("source", "/services/" + source).put("type", "org.hamyari." + type + ".v1").put("subject", subject).put("time", now())
                .put("datacontenttype", "application/json").put("sequence", String.valueOf(sequence)).put("cityid", city);
        event.set("data", data);
        house.tell(topic, key, event.toString());
    }

    private JsonNode report() {
        return house.anybody().get(cities("/stage")).ok();
    }

    private String cities(String rest) {
        return "/api/cities/v1/cities/" + city + rest;
    }

    private String catalogue(String project) {
        return "/api/catalogue/v1/cities/" + city + "/projects/" + project + "/openings";
    }

    private static ObjectNode wish(String stage) {
        return JSON.createObjectNode().put("targetStage", stage).put("reason", "The council decided so.");
    }

    private static ObjectNode decision() {
        return JSON.createObjectNode().put("decision", "APPROVE").put("reason", "All is well.");
    }

    private static ObjectNode closing() {
        return JSON.createObjectNode().put("closesAt", Instant.now().plus(Duration.ofDays(20)).truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static ObjectNode euro(String amount) {
        return JSON.createObjectNode().put("amount", amount).put("currency", "EUR");
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** What a city does before it asks. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }
}
