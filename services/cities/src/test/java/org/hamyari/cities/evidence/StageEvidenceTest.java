package org.hamyari.cities.evidence;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.hamyari.cities.StageSteps;
import org.hamyari.cities.Town;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Evidence and the documents behind it. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "cities"))
class StageEvidenceTest {

    private static final byte[] PDF = "%PDF-1.7\nThe council decided.".getBytes(StandardCharsets.US_ASCII);

    private Town town;
    private StageSteps steps;

    @BeforeEach
    void freshTown() {
        town = Town.aTown();
        steps = new StageSteps(town);
    }

    @Test
    void countsOnceAReviewerAcceptedIt() {
        String document = steps.upload(town.admin(), PDF, "application/pdf").statusCode(201).body("contentType", equalTo("application/pdf"))
                .body("bytes", equalTo(PDF.length)).extract().path("id");
        String id = steps.submit(town.admin(), ",\"documentId\":\"" + document + "\"").statusCode(201).body("state", equalTo("WAITING"))
                .body("document.name", equalTo("council.pdf")).extract().path("id");
        steps.review(StageSteps.platformAdmin("admin1"), id, "ACCEPTED").statusCode(200).body("state", equalTo("ACCEPTED"))
                .body("reviewedBy", equalTo("admin1"));
        steps.review(StageSteps.platformAdmin("admin2"), id, "REFUSED").statusCode(409).body("code", equalTo("illegal-transition"));
        town.get(town.auditor(), "/stage-evidence/" + id).then().statusCode(200).body("reasons", equalTo("It names the sum."));
        town.get(town.auditor(), "/stage-evidence?criterion=fund-budget&limit=1").then().statusCode(200).body("items.id", contains(id));
        town.get(town.auditor(), "/documents/" + document).then().statusCode(200);
        assertArrayEquals(PDF, town.get(town.auditor(), "/documents/" + document + "/content").then().statusCode(200)
                .header("Content-Disposition", containsString("attachment")).header("X-Content-Type-Options", "nosniff").extract().asByteArray());
        assertEquals(Set.of(), Town.CONTRACT.unanswered("StageEvidence", "Documents"));
    }

    @Test
    void givesWayToNewerEvidence() {
        String first = submitted();
        steps.review(StageSteps.platformAdmin("admin1"), first, "ACCEPTED").statusCode(200);
        String second = submitted();
        town.get(town.admin(), "/stage-evidence/" + first).then().body("state", equalTo("SUPERSEDED")).body("verdict", equalTo("ACCEPTED"));
        steps.review(StageSteps.platformAdmin("admin1"), first, "REFUSED").statusCode(409);
        steps.review(StageSteps.platformAdmin("admin1"), second, "REFUSED").statusCode(200).body("state", equalTo("REFUSED"));
        town.get(town.admin(), "/stage-evidence").then().body("items.id", contains(second, first));
        String link = town.get(town.admin(), "/stage-evidence?limit=1").then().body("items", hasSize(1)).extract().header("Link");
        Town.as(town.admin()).get(link.substring(1, link.indexOf('>'))).then().statusCode(200);
    }

    @Test
    void isNotJudgedByWhoHandedItIn() {
        String id = steps.submit(StageSteps.platformAdmin("admin1"), ",\"url\":\"https://town.example/a\"").statusCode(201).extract().path("id");
        steps.review(StageSteps.platformAdmin("admin1"), id, "ACCEPTED").statusCode(403).body("code", equalTo("four-eyes"));
        steps.review(town.admin(), id, "ACCEPTED").statusCode(403).body("code", equalTo("not-allowed"));
        assertThrows(IllegalStateException.class, () -> TestDatabase.update("""
                update stage_evidence set verdict = 'ACCEPTED', reviewed_by = submitted_by, reviewed_at = now(), reasons = 'x' where id = ?""",
                UUID.fromString(id)));
        steps.review(StageSteps.platformAdmin("admin2"), id, "ACCEPTED").statusCode(200);
    }

    @Test
    void refusesWhatShowsNothingOrIsNotAsked() {
        refuses("{\"criterion\":\"fund-budget\",\"statement\":\"We have it.\"}", "#/url");
        refuses("{\"criterion\":\"trained-officials\",\"statement\":\"We have it.\",\"url\":\"https://a.example\"}", "#/criterion");
        refuses("{\"criterion\":\"fund-budget\",\"statement\":\"We have it.\",\"url\":\"javascript:alert(1)\"}", "#/url");
        refuses("{\"criterion\":\"fund-budget\",\"statement\":\"We have it.\",\"documentId\":\"" + UUID.randomUUID() + "\"}", "#/documentId");
        refuses("{\"criterion\":\"fund-budget\",\"statement\":\"\",\"url\":\"https://a.example\"}", "#/statement");
        String elsewhere = new StageSteps(Town.aTown()).upload(StageSteps.platformAdmin("admin1"), PDF, "application/pdf").statusCode(201)
                .extract().path("id");
        refuses("{\"criterion\":\"fund-budget\",\"statement\":\"We have it.\",\"documentId\":\"" + elsewhere + "\"}", "#/documentId");
        town.get(town.admin(), "/documents/" + elsewhere).then().statusCode(404);
        town.get(town.admin(), "/documents/" + elsewhere + "/content").then().statusCode(404);
        town.get(town.admin(), "/stage-evidence").then().body("items", hasSize(0));
        steps.review(StageSteps.platformAdmin("admin1"), UUID.randomUUID().toString(), "ACCEPTED").statusCode(404);
    }

    @Test
    void judgesAFileByItsContent() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0};
        steps.upload(town.admin(), png, "application/pdf").statusCode(201).body("contentType", equalTo("image/png"));
        steps.upload(town.admin(), new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0}, "image/jpeg").statusCode(201)
                .body("contentType", equalTo("image/jpeg"));
        steps.upload(town.admin(), "<html><script>".getBytes(StandardCharsets.US_ASCII), "application/pdf").statusCode(422)
                .body("code", equalTo("document-kind"));
        steps.upload(town.admin(), PDF, "text/html").statusCode(415);
        byte[] large = Arrays.copyOf(PDF, 10 * 1024 * 1024 + 1);
        steps.upload(town.admin(), large, "application/pdf").statusCode(413);
        assertEquals(2, TestDatabase.number("select count(*) from city_document where city_id = ?", town.id));
    }

    @Test
    void repeatsTheFirstAnswerOfAKey() {
        String key = UUID.randomUUID().toString();
        String body = "{\"criterion\":\"fund-budget\",\"statement\":\"The council.\",\"url\":\"https://a.example\"}";
        String id = town.post(town.admin(), "/stage-evidence", body, key).then().statusCode(201).extract().path("id");
        town.post(town.admin(), "/stage-evidence", body, key).then().statusCode(201).body("id", equalTo(id));
        town.post(town.admin(), "/stage-evidence", body.replace("council", "mayor"), key).then().statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        steps.submit(TestIdentity.person("sara").token(), ",\"url\":\"https://a.example\"").statusCode(403);
        steps.submit(Town.stranger(), ",\"url\":\"https://a.example\"").statusCode(403);
    }

    private String submitted() {
        return steps.submit(town.admin(), ",\"url\":\"https://town.example/a\"").statusCode(201).extract().path("id");
    }

    private void refuses(String body, String pointer) {
        town.post(town.admin(), "/stage-evidence", body).then().statusCode(422).body("errors[0].pointer", equalTo(pointer));
    }
}
