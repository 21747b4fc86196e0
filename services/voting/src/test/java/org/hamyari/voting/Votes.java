package org.hamyari.voting;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.hamyari.platform.testing.SpecContract;
import org.hamyari.platform.testing.TestIdentity;

/** Officials, voters and votes for tests; everything goes through the API. */
final class Votes {

    static final String BASE = "/api/voting/v1";
    static final SpecContract CONTRACT = SpecContract.of("voting");

    private Votes() {
    }

    static RequestSpecification as(String token) {
        RequestSpecification request = given().filter(CONTRACT).contentType("application/json").header("Accept-Language", "en");
        return token == null ? request : request.auth().oauth2(token);
    }

    static RequestSpecification once(String token) {
        return as(token).header("Idempotency-Key", UUID.randomUUID());
    }

    static String officer() {
        return TestIdentity.person("nasrin").in("assen", "vote-officer").token();
    }

    static String secondOfficer() {
        return TestIdentity.person("omid").in("assen", "vote-officer").steppedUp().token();
    }

    static String voter(String name) {
        return TestIdentity.person(name).claim("email", name + "@example.org").claim("email_verified", true).token();
    }

    static String processes() {
        return BASE + "/cities/assen/processes";
    }

    static String draft(String rule, String further, int budget, int... costs) {
        String items = Arrays.stream(costs).mapToObj(cost -> """
                {"title":{"en":"Project of %d"},"cost":{"amount":"%d.00","currency":"EUR"}}""".formatted(cost, cost))
                .collect(Collectors.joining(","));
        String body = """
                {"title":{"fa":"بودجهٔ محله","en":"Neighbourhood budget"},"budget":{"amount":"%d.00","currency":"EUR"},"rule":"%s"%s,
                "items":[%s]}"""
                .formatted(budget, rule, further, items);
        return once(officer()).body(body).post(processes()).then().statusCode(201).extract().path("id");
    }

    static ValidatableResponse roll(String process, List<String> names) {
        return as(officer()).contentType("text/csv")
                .body("email\n" + names.stream().map(name -> name + "@Example.org\n").collect(Collectors.joining()))
                .post(processes() + "/" + process + "/roll-entries").then();
    }

    static String open(String process) {
        once(officer()).post(processes() + "/" + process + "/openings").then().statusCode(201);
        return process;
    }

    static ValidatableResponse cast(String process, String voter, String... choices) {
        String list = Arrays.stream(choices).map(choice -> '"' + choice + '"').collect(Collectors.joining(","));
        return as(voter(voter)).body("{\"choices\":[" + list + "]}").post(processes() + "/" + process + "/ballots").then();
    }

    static String close(String process) {
        String closing = once(officer()).body("{\"note\":\"time is over\"}").post(processes() + "/" + process + "/closings").then()
                .statusCode(201).extract().path("id");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> as(officer()).get(closing(process, closing)).then()
                .statusCode(200).extract().<Boolean>path("counted"));
        return closing;
    }

    static String closing(String process, String closing) {
        return processes() + "/" + process + "/closings/" + closing;
    }

    static ValidatableResponse decide(String process, String closing, String token, String decision) {
        return once(token).body("{\"decision\":\"" + decision + "\",\"reason\":\"recounted\"}")
                .post(closing(process, closing) + "/decisions").then();
    }

    /** An open vote with these persons on its roll. */
    static String openVote(String rule, List<String> names, int budget, int... costs) {
        String process = draft(rule, "", budget, costs);
        roll(process, names).statusCode(200);
        return open(process);
    }
}
