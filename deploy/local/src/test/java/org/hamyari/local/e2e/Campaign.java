package org.hamyari.local.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** A project of its own for one test, proposed by a citizen, reviewed and opened by a moderator, and what the books say about it. */
final class Campaign {

    static final Duration SOON = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final House house;
    private final Town town;
    private final String id;
    private final int terms;

    private Campaign(House house, Town town, String id, int terms) {
        this.house = house;
        this.town = town;
        this.id = id;
        this.terms = terms;
    }

    /** Somebody on the way is away: worth asking again. */
    static final class NotNow extends AssertionError {

        NotNow(String answer) {
            super(answer);
        }
    }

    /** Raising money in that town, known to every service that has to know. */
    static Campaign open(House house, Town town, String title, String category, String goal) {
        Api owner = house.as(town.owner());
        String id = owner.post("/api/catalogue/v1/cities/" + town.id() + "/projects", Proposal.whole(title, category, town.money(goal))).id();
        Proposal.publish(house, town.id(), id, town.owner(), town.moderator());
        return open(house, town, id);
    }

    /** The same with a project that is published already, by the terms its owner has drafted. */
    static Campaign open(House house, Town town, String id) {
        Instant end = Instant.now().plus(Duration.ofDays(20)).truncatedTo(ChronoUnit.SECONDS);
        house.as(town.moderator()).post("/api/catalogue/v1/cities/" + town.id() + "/projects/" + id + "/openings",
                JSON.createObjectNode().put("closesAt", end.toString())).ok();
        JsonNode known = Eventually.seen("pledges knows the campaign", SOON,
                () -> house.anybody().get("/api/pledges/v1/cities/" + town.id() + "/projects/" + id + "/campaign"),
                answer -> answer.status() == 200).json();
        Campaign campaign = new Campaign(house, town, id, known.at("/terms/version").asInt());
        Eventually.seen("matching knows the campaign", SOON, () -> campaign.preview("10000"), answer -> answer.status() == 200);
        return campaign;
    }

    static ObjectNode words(String fa, String en) {
        return JSON.createObjectNode().put("fa", fa).put("en", en);
    }

    String id() {
        return id;
    }

    Town town() {
        return town;
    }

    String pledges(String rest) {
        return "/api/pledges/v1/cities/" + town.id() + rest;
    }

    String matching(String rest) {
        return "/api/matching/v1/cities/" + town.id() + rest;
    }

    ObjectNode pledge(String amount) {
        ObjectNode pledge = JSON.createObjectNode().put("termsVersion", terms);
        pledge.set("amount", town.money(amount));
        return pledge;
    }

    /** Pledges and opens a payment session; answers the pledge's id and the address of the gateway's page. */
    Session session(String person, String amount) {
        return session(person, UUID.randomUUID().toString(), amount);
    }

    Session session(String person, String key, String amount) {
        Api api = house.as(person);
        String pledge = api.post(key, pledges("/projects/" + id + "/pledges"), pledge(amount)).id();
        JsonNode session = api.post("pay-" + key, pledges("/pledges/" + pledge + "/payment-sessions"),
                JSON.createObjectNode().put("returnUrl", returnAddress(pledge))).ok();
        return new Session(pledge, session.path("redirectUrl").asText());
    }

    record Session(String pledge, String gatewayPage) {

        String reference() {
            return gatewayPage.replaceAll("\\?.*", "").replaceAll(".*/", "");
        }
    }

    String returnAddress(String pledge) {
        return house.origin() + "/" + town.language() + "/" + town.id() + "/pledges/" + pledge + "/return";
    }

    /** On the gateway's page, as the browser would send it. */
    void decide(Session session, String decision, String scenario) {
        Answer answer = house.anybody().postForm(session.gatewayPage(), "decision=" + decision + "&scenario=" + scenario);
        if (answer.status() >= 500) {
            throw new NotNow(answer.toString());
        }
        if (answer.status() >= 400) {
            throw new AssertionError(answer);
        }
    }

    Answer confirm(String person, Session session, String reference) {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("returnParameters").put("providerRef", reference).put("statusHint", "OK");
        return house.as(person).post(pledges("/pledges/" + session.pledge() + "/payment-confirmations"), body);
    }

    /** A pledge that is paid. */
    String pay(String person, String amount) {
        Session session = session(person, amount);
        decide(session, "pay", "normal");
        JsonNode pledge = confirm(person, session, session.reference()).ok();
        if (!pledge.path("state").asText().equals("CAPTURED")) {
            throw new AssertionError(pledge);
        }
        return session.pledge();
    }

    Answer preview(String amount) {
        return house.anybody().get(matching("/projects/" + id + "/match-preview?amount=" + amount + "&currency=" + town.currency()));
    }

    JsonNode campaign() {
        return house.anybody().get(pledges("/projects/" + id + "/campaign")).ok();
    }

    /** The campaign once this much is raised and matched. */
    JsonNode raised(String raised, String matched) {
        return Eventually.seen(raised + " raised and " + matched + " matched", SOON, this::campaign,
                campaign -> sum(campaign.path("raised")).compareTo(new BigDecimal(raised)) == 0
                        && sum(campaign.path("matched")).compareTo(new BigDecimal(matched)) == 0);
    }

    /** What reporting publishes about this project. */
    JsonNode figures() {
        JsonNode page = house.anybody().get("/api/reporting/v1/cities/" + town.id() + "/project-figures?limit=100").ok();
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .filter(row -> row.path("projectId").asText().equals(id))
                .findFirst().orElseGet(JSON::createObjectNode);
    }

    static BigDecimal sum(JsonNode money) {
        return new BigDecimal(money.path("amount").asText("0"));
    }
}
