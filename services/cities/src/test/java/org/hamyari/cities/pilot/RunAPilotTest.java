package org.hamyari.cities.pilot;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.hamyari.cities.Town;
import org.hamyari.platform.testing.ServiceTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A programme limited to districts and time, over HTTP. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "cities"))
class RunAPilotTest {

    private static final String PILOT = """
            {"title":{"fa":"مادی‌ها","en":"Canals"},"purpose":{"en":"To learn."},"districts":["3"],"startsOn":"2026-03-21",\
            "endsOn":"2126-09-22","services":["madi-upkeep"],"modes":["HYBRID"],\
            "partners":[{"kind":"NGO","name":{"en":"Association"}}],\
            "indicators":[{"code":"clean-days","name":{"en":"Clean days"},"unit":{"en":"days"},"baseline":12,"target":22.5}]}""";
    private static final String EVALUATION = """
            {"results":[{"code":"clean-days","result":25,"source":{"en":"The log"}}],"helped":{"en":"Councils"},"hindered":{"en":"Tools"},\
            "satisfactionPercent":81,"respondents":240,"cost":{"amount":"620","currency":"IRR"},\
            "contractorBaseline":{"amount":"900","currency":"IRR"},"advice":"WIDEN","adviceReason":{"en":"Better"},"complete":true}""";
    private static final String REASON = "{\"reason\":\"The council decided so.\"}";

    private Town town;

    @BeforeEach
    void freshTown() {
        town = Town.at("CATALYST");
    }

    @Test
    void runsFromDraftToWidening() {
        String pilot = draft(PILOT).statusCode(201).header("ETag", "\"1\"").header("Location", containsString("/pilots/"))
                .body("state", equalTo("DRAFT")).body("indicators[0].target", equalTo(22.5f)).extract().path("id");
        town.put(town.admin(), "/pilots/" + pilot, "\"1\"", "application/json", PILOT.replace("Canals", "Streams")).then()
                .statusCode(200).body("title.en", equalTo("Streams"));
        move(pilot, "starts", REASON).statusCode(200).body("state", equalTo("RUNNING"));
        town.get(null, "/pilots/" + pilot).then().statusCode(200).body("state", equalTo("RUNNING")).body("evaluation", nullValue());
        evaluate(pilot, "\"3\"", EVALUATION).statusCode(200).body("state", equalTo("EVALUATED")).body("evaluation.advice", equalTo("WIDEN"));
        move(pilot, "widenings", "{\"districts\":[\"1\",\"5\"],\"reason\":\"It worked.\"}").statusCode(200).body("state", equalTo("WIDENED"))
                .body("widenedTo", contains("1", "5"));
        town.get(null, "/pilots/" + pilot).then().statusCode(200).body("history.to", contains("RUNNING", "EVALUATED", "WIDENED"))
                .body("history[2].districts", contains("1", "5")).body("history[0].at", notNullValue())
                .body("evaluation.results[0].result", equalTo(25)).body("startsOn", equalTo("2026-03-21"));
        town.get(null, "/pilots?state=WIDENED").then().statusCode(200).body("items.id", contains(pilot));
        town.get(null, "/pilots?state=ENDED").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void keepsADraftToTheCitysOfficials() {
        String pilot = draft(PILOT).extract().path("id");
        town.get(null, "/pilots").then().statusCode(200).body("items", hasSize(0));
        town.get(null, "/pilots/" + pilot).then().statusCode(404);
        town.get(town.official("m", "moderator"), "/pilots/" + pilot).then().statusCode(404);
        town.get(town.auditor(), "/pilots").then().statusCode(200).body("items.id", contains(pilot));
        town.get(town.auditor(), "/pilots/" + pilot).then().statusCode(200);
        town.get(Town.at("CATALYST").admin(), "/pilots/" + pilot).then().statusCode(404);
        Town.as(town.auditor()).contentType("application/json").header("Idempotency-Key", UUID.randomUUID()).body(PILOT).post(town.address("/pilots")).then()
                .statusCode(403);
        Town.as(null).contentType("application/json").header("Idempotency-Key", UUID.randomUUID()).body(PILOT).post(town.address("/pilots")).then()
                .statusCode(401);
    }

    @Test
    void showsAnEvaluationOnceItIsComplete() {
        String pilot = started();
        evaluate(pilot, "\"2\"", "{\"results\":[],\"helped\":{\"en\":\"Councils\"}}").statusCode(200).body("state", equalTo("RUNNING"))
                .body("evaluation.helped.en", equalTo("Councils"));
        town.get(null, "/pilots/" + pilot).then().body("evaluation", nullValue());
        evaluate(pilot, "\"3\"", "{\"results\":[],\"complete\":true}").statusCode(422)
                .body("errors.pointer", hasItem("#/results")).body("errors.pointer", hasItem("#/cost")).body("errors.pointer", hasItem("#/advice"));
        evaluate(pilot, "\"2\"", EVALUATION).statusCode(412);
        evaluate(pilot, null, EVALUATION).statusCode(428);
        evaluate(pilot, "\"3\"", EVALUATION.replace("clean-days", "nothing")).statusCode(422).body("errors[0].pointer", equalTo("#/results/0/code"));
        evaluate(pilot, "\"3\"", EVALUATION.replaceFirst("620\",\"currency\":\"IRR", "620\",\"currency\":\"EUR")).statusCode(422)
                .body("errors[0].pointer", equalTo("#/cost/currency"));
        town.get(null, "/pilots/" + pilot).then().body("state", equalTo("RUNNING")).body("version", equalTo(3));
    }

    @Test
    void widensAndEndsNothingThatWasNotEvaluated() {
        String pilot = started();
        String widening = "{\"districts\":[\"1\"],\"reason\":\"It worked.\"}";
        move(pilot, "widenings", widening).statusCode(409).body("code", equalTo("illegal-transition")).body("allowedMoves", contains("EVALUATED"));
        move(pilot, "endings", REASON).statusCode(409);
        evaluate(pilot, "\"2\"", EVALUATION).statusCode(200);
        move(pilot, "widenings", widening.replace("1", "3")).statusCode(422).body("errors[0].pointer", equalTo("#/districts/0"));
        move(pilot, "widenings", "{\"districts\":[],\"reason\":\"It worked.\"}").statusCode(422);
        evaluate(pilot, "\"3\"", EVALUATION).statusCode(409).body("allowedMoves", containsInAnyOrder("ENDED", "WIDENED"));
        move(pilot, "endings", REASON).statusCode(200).body("state", equalTo("ENDED"));
        move(pilot, "widenings", widening).statusCode(409);
    }

    @Test
    void namesTheFieldThatIsWrong() {
        draft(PILOT.replace("2126-09-22", "2026-03-20")).statusCode(422).body("errors[0].pointer", equalTo("#/endsOn"));
        draft(PILOT.replace("madi-upkeep", "no-such")).statusCode(422).body("errors[0].pointer", equalTo("#/services/0"));
        draft(PILOT.replace("[\"3\"]", "[\"3\",\"3\"]")).statusCode(422).body("errors[0].pointer", equalTo("#/districts/1"));
        draft(PILOT.replace("[\"3\"]", "[]")).statusCode(422);
        draft(PILOT.replace("\"Canals\"", "\"" + "C".repeat(201) + "\"")).statusCode(422).body("errors[0].pointer", equalTo("#/title/en"));
        draft("{}").statusCode(422);
        town.get(null, "/pilots?state=ASLEEP").then().statusCode(422);
        Town.as(null).get("/api/cities/v1/cities/nowhere/pilots").then().statusCode(404);
    }

    @Test
    void runsInDistrictsOfTheRegisterOnly() {
        town.put(town.admin(), "/districts", "\"0\"", "application/geo+json", """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"3","name":{"fa":"سه","en":"Three"}},\
                "geometry":{"type":"Polygon","coordinates":[[[51,32],[51.1,32],[51.1,32.1],[51,32.1],[51,32]]]}}]}""").then().statusCode(200);
        draft(PILOT.replace("[\"3\"]", "[\"3\",\"4\"]")).statusCode(422).body("errors[0].pointer", equalTo("#/districts/1"));
        String pilot = started();
        evaluate(pilot, "\"2\"", EVALUATION).statusCode(200);
        move(pilot, "widenings", "{\"districts\":[\"1\"],\"reason\":\"It worked.\"}").statusCode(422)
                .body("errors[0].pointer", equalTo("#/districts/0"));
        town.get(null, "/pilots/" + pilot).then().body("state", equalTo("EVALUATED"));
    }

    @Test
    void startsWithTheStageOnlyAndInTime() {
        Town observer = Town.at("PASSIVE_OBSERVER");
        String early = observer.post(observer.admin(), "/pilots", PILOT).then().statusCode(201).extract().path("id");
        observer.post(observer.admin(), "/pilots/" + early + "/starts", REASON).then().statusCode(403).body("code", equalTo("capability-not-unlocked"))
                .body("unlockedBy", equalTo("CATALYST"));
        String late = draft(PILOT.replace("2126-09-22", "2026-03-22")).extract().path("id");
        move(late, "starts", REASON).statusCode(409).body("code", equalTo("pilot-over"));
        String pilot = started();
        move(pilot, "starts", REASON).statusCode(409).body("code", equalTo("illegal-transition"));
        town.put(town.admin(), "/pilots/" + pilot, "\"2\"", "application/json", PILOT).then().statusCode(409).body("code", equalTo("pilot-announced"));
        move(UUID.randomUUID().toString(), "starts", REASON).statusCode(404);
    }

    @Test
    void draftsOnceHoweverOftenItIsAsked() {
        UUID key = UUID.randomUUID();
        String first = Town.as(town.admin()).contentType("application/json").header("Idempotency-Key", key).body(PILOT).post(town.address("/pilots")).then()
                .statusCode(201).extract().path("id");
        Town.as(town.admin()).contentType("application/json").header("Idempotency-Key", key).body(PILOT).post(town.address("/pilots")).then()
                .statusCode(201).body("id", equalTo(first));
        town.get(town.admin(), "/pilots").then().body("items", hasSize(1));
    }

    private String started() {
        String pilot = draft(PILOT).statusCode(201).extract().path("id");
        move(pilot, "starts", REASON).statusCode(200);
        return pilot;
    }

    private ValidatableResponse draft(String body) {
        return town.post(town.admin(), "/pilots", body).then();
    }

    private ValidatableResponse move(String pilot, String step, String body) {
        return town.post(town.admin(), "/pilots/" + pilot + "/" + step, body).then();
    }

    private ValidatableResponse evaluate(String pilot, String version, String body) {
        return town.put(town.admin(), "/pilots/" + pilot + "/evaluation", version, "application/json", body).then();
    }
}
