package org.hamyari.catalogue.claim;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamyari.catalogue.talk.Talk.AUDITOR;
import static org.hamyari.catalogue.talk.Talk.CITY;
import static org.hamyari.catalogue.talk.Talk.CONTRACT;
import static org.hamyari.catalogue.talk.Talk.MODERATOR;
import static org.hamyari.catalogue.talk.Talk.OWNER;
import static org.hamyari.catalogue.talk.Talk.REZA;
import static org.hamyari.catalogue.talk.Talk.as;
import static org.hamyari.catalogue.talk.Talk.citizen;
import static org.hamyari.catalogue.talk.Talk.letters;
import static org.hamyari.catalogue.talk.Talk.official;
import static org.hamyari.catalogue.talk.Talk.post;
import static org.hamyari.catalogue.talk.Talk.project;
import static org.hamyari.catalogue.talk.Talk.projectOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hamyari.catalogue.CitiesNeighbour;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Claims of backers against the guarantee of a project. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "catalogue"))
@QuarkusTestResource(CitiesNeighbour.class)
class ClaimTest {

    private static final String ANNA = citizen("anna");
    private static final String FINANCE = official("maryam", "finance-officer").steppedUp().token();

    @BeforeEach
    void cities() {
        TestCities.demo();
    }

    @Test
    void isFiledByBackersOnly() {
        String id = guaranteed("sara", "600", "2100-01-01");
        gave("reza", id, "400");
        gave("reza", id, "100");
        file(ANNA, id, "I gave nothing").statusCode(403).body("code", equalTo("not-a-backer"));
        file(null, id, "Nobody").statusCode(401);
        file(REZA, id, "Work stopped in " + id).statusCode(201).body("amount.amount", equalTo("500")).body("state", equalTo("FILED"))
                .body("mine", equalTo(true));
        file(REZA, id, "Once more").statusCode(409).body("code", equalTo("already-claimed"));
        assertEquals(List.of("Your claim about \"A canal\" has arrived"), letters("reza", "Work stopped in " + id));
        String without = project("DELIVERING");
        gave("reza", without, "400");
        file(REZA, without, "No guarantee").statusCode(409).body("code", equalTo("no-guarantee"));
        String expired = guaranteed("sara", "600", "2001-01-01");
        gave("reza", expired, "400");
        file(REZA, expired, "Too late").statusCode(409).body("code", equalTo("guarantee-expired"));
        file(REZA, project("DRAFT"), "A draft").statusCode(404);
        file(REZA, id, "").statusCode(422).body("errors[0].pointer", equalTo("#/said/text"));
    }

    @Test
    void isDecidedOnceByAnOfficerWhoHasNoPartInIt() {
        String id = guaranteed("hamid", "600", "2100-01-01");
        gave("reza", id, "400");
        gave("maryam", id, "100");
        String claim = file(REZA, id, "It stopped").extract().path("id");
        String own = file(FINANCE, id, "I gave too").statusCode(201).extract().path("id");
        String accept = "{\"decision\":\"ACCEPTED\",\"reason\":\"Nothing was built in " + id + "\"}";
        decide(official("hamid", "finance-officer").steppedUp().token(), claim, accept).statusCode(403).body("code", equalTo("own-project"));
        decide(FINANCE, own, accept).statusCode(403).body("code", equalTo("own-claim"));
        decide(official("maryam", "finance-officer").token(), claim, accept).statusCode(401).body("code", equalTo("step-up-required"));
        decide(MODERATOR, claim, accept).statusCode(403);
        decide(FINANCE, UUID.randomUUID().toString(), accept).statusCode(404);
        decide(FINANCE, claim, "{\"decision\":\"ACCEPTED\",\"amount\":{\"amount\":\"401\",\"currency\":\"IRR\"},\"reason\":\"Too much\"}")
                .statusCode(422).body("errors[0].pointer", equalTo("#/amount"));
        decide(FINANCE, claim, "{\"decision\":\"REJECTED\",\"amount\":{\"amount\":\"1\",\"currency\":\"IRR\"},\"reason\":\"Neither\"}")
                .statusCode(422).body("errors[0].pointer", equalTo("#/amount"));
        decide(FINANCE, claim, accept).statusCode(201).body("state", equalTo("ACCEPTED")).body("accepted.amount", equalTo("400"));
        decide(FINANCE, claim, accept).statusCode(409).body("code", equalTo("illegal-transition"));
        assertEquals(List.of("Your claim about \"A canal\" is accepted"), letters("reza", "Nothing was built in " + id));
    }

    @Test
    void sharesTheGuaranteeInProportionToWhatIsAccepted() {
        String id = guaranteed("sara", "600", "2100-01-01");
        gave("reza", id, "800");
        gave("anna", id, "500");
        String first = file(REZA, id, "It stopped").extract().path("id");
        String second = file(ANNA, id, "It stopped").extract().path("id");
        decide(FINANCE, first, "{\"decision\":\"ACCEPTED\",\"reason\":\"All of it\"}").statusCode(201);
        as(REZA).get(CITY + "/claims/" + first).then().statusCode(200).body("share.amount", equalTo("600"));
        decide(FINANCE, second, "{\"decision\":\"ACCEPTED\",\"amount\":{\"amount\":\"400\",\"currency\":\"IRR\"},\"reason\":\"Most of it\"}")
                .statusCode(201).body("accepted.amount", equalTo("400"));
        as(AUDITOR).get(CITY + "/projects/" + id + "/claims").then().statusCode(200)
                .body("items.find { it.id == '" + first + "' }.share.amount", equalTo("400"))
                .body("items.find { it.id == '" + second + "' }.share.amount", equalTo("200"));
    }

    @Test
    void isReadByThoseConcernedOnly() {
        String id = guaranteed("sara", "600", "2100-01-01");
        gave("reza", id, "800");
        String claim = file(REZA, id, "It stopped").extract().path("id");
        as(REZA).get(CITY + "/claims/" + claim).then().statusCode(200);
        as(AUDITOR).get(CITY + "/claims/" + claim).then().statusCode(200).body("mine", equalTo(false));
        as(FINANCE).get(CITY + "/claims/" + claim).then().statusCode(200);
        as(OWNER).get(CITY + "/claims/" + claim).then().statusCode(404);
        as(ANNA).get(CITY + "/claims/" + claim).then().statusCode(404);
        as(ANNA).get(CITY + "/projects/" + id + "/claims").then().statusCode(200).body("items", hasSize(0));
        as(REZA).get(CITY + "/projects/" + id + "/claims").then().body("items.id", equalTo(List.of(claim)));
        as(AUDITOR).get(CITY + "/claims?state=FILED&limit=100").then().statusCode(200).body("items.id", hasItem(claim));
        as(REZA).get(CITY + "/claims").then().statusCode(403);
        decide(FINANCE, claim, "{\"decision\":\"REJECTED\",\"reason\":\"It goes on\"}").statusCode(201).body("state", equalTo("REJECTED"));
        assertEquals(Set.of(), CONTRACT.unanswered("Claims"));
    }

    @Test
    void isFiledOnce() {
        String id = guaranteed("sara", "600", "2100-01-01");
        gave("reza", id, "800");
        String key = UUID.randomUUID().toString();
        String body = "{\"grounds\":\"LATE\",\"said\":{\"language\":\"en\",\"text\":\"Once\"}}";
        String first = as(REZA).header("Idempotency-Key", key).body(body).post(CITY + "/projects/" + id + "/claims").asString();
        assertEquals(first, as(REZA).header("Idempotency-Key", key).body(body).post(CITY + "/projects/" + id + "/claims").asString());
    }

    /** A project in delivery whose frozen terms have a guarantee. */
    private static String guaranteed(String owner, String amount, String expiresOn) {
        String id = projectOf(owner, "DELIVERING");
        String terms = """
                {"projectId":"%s","cityId":"isfahan","guarantee":{"guarantor":{"en":"A bank"},"amount":{"amount":"%s","currency":"IRR"},
                 "number":"1","expiresOn":"%s","verifiedAt":"2026-10-01T00:00:00Z"}}""".formatted(id, amount, expiresOn);
        TestDatabase.update("""
                insert into agreed_terms (city_id, project_id, version, content, hash, frozen_at)
                values ('isfahan', ?, 1, ?, encode(sha256(convert_to(?, 'UTF8')), 'hex'), now())""", UUID.fromString(id), terms, terms);
        return id;
    }

    private static void gave(String person, String project, String amount) {
        TestDatabase.update("""
                insert into backing (city_id, pledge_id, project_id, backer, amount_minor, currency, captured_at)
                values ('isfahan', ?, ?, ?, ?, 'IRR', now())""", UUID.randomUUID(), UUID.fromString(project), person, Long.parseLong(amount));
    }

    private static ValidatableResponse file(String token, String id, String text) {
        return post(token, "/projects/" + id + "/claims", "{\"grounds\":\"STOPPED\",\"said\":{\"language\":\"en\",\"text\":\"" + text + "\"}}");
    }

    private static ValidatableResponse decide(String token, String claim, String body) {
        return post(token, "/claims/" + claim + "/decisions", body);
    }
}
