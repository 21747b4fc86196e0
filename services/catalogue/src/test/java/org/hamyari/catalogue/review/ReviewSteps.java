package org.hamyari.catalogue.review;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.hamyari.platform.testing.TestIdentity;

/** Brings a draft through its review over HTTP, as people do it; for tests that begin with a published project. */
public final class ReviewSteps {

    private ReviewSteps() {
    }

    /** @param projects the address of the city's projects, {@code /api/catalogue/v1/cities/<city>/projects} */
    public static void publish(String projects, String id, String owner) {
        String project = projects + "/" + id;
        String reviewer = reviewer(projects);
        boolean inRials = projects.contains("/isfahan/") || projects.contains("/shiraz/") || projects.contains("/yazd/");
        post(owner, project + "/submissions", "{}");
        identify(project, owner, inRials);
        post(reviewer, project + "/review/interest-declarations", "{\"interest\":false}");
        post(reviewer, project + "/owner-identity/verifications", "{\"outcome\":\"VERIFIED\",\"way\":\"PAPERS_SEEN\"}");
        assess(project, reviewer);
        ValidatableResponse decided = post(reviewer, project + "/review/decisions",
                "{\"decision\":\"APPROVE\",\"reason\":{\"en\":\"Sound and needed.\"}}");
        if (decided.extract().path("state").equals("PROPOSED")) {
            String second = TestIdentity.person("second-reviewer").in(city(projects), "moderator").steppedUp().token();
            post(second, project + "/review/interest-declarations", "{\"interest\":false}");
            post(second, project + "/review/confirmations", "{\"decision\":\"APPROVE\",\"reason\":\"So be it.\"}");
        }
    }

    /** A moderator of the city who owns nothing. */
    static String reviewer(String projects) {
        return TestIdentity.person("reviewer").in(city(projects), "moderator").token();
    }

    static void identify(String project, String owner, boolean inRials) {
        String identity = inRials ? "{\"kind\":\"LEGAL_ENTITY\",\"name\":\"Canal friends\",\"number\":\"10380284790\","
                + "\"account\":\"IR820540102680020817909002\"}"
                : "{\"kind\":\"LEGAL_ENTITY\",\"name\":\"Canal friends\",\"number\":\"KVK-12345678\",\"account\":\"NL91ABNA0417164300\"}";
        given().contentType("application/json").auth().oauth2(owner).body(identity).put(project + "/owner-identity").then().statusCode(200);
    }

    /** Answers every question and estimates the cost at the goal. */
    static void assess(String project, String reviewer) {
        ValidatableResponse review = given().auth().oauth2(reviewer).get(project + "/review").then().statusCode(200);
        StringBuilder answers = new StringBuilder();
        for (Object check : review.extract().jsonPath().getList("checks.id")) {
            answers.append(answers.isEmpty() ? "" : ",").append("{\"check\":\"").append(check).append("\",\"answer\":\"YES\"}");
        }
        String goal = "{\"amount\":\"" + review.extract().path("goal.amount") + "\",\"currency\":\"" + review.extract().path("goal.currency") + "\"}";
        given().contentType("application/json").auth().oauth2(reviewer).header("If-Match", review.extract().header("ETag"))
                .body("{\"answers\":[" + answers + "],\"feasibility\":\"FEASIBLE\",\"feasibilityReason\":{\"en\":\"It has been done before.\"},"
                        + "\"cost\":{\"low\":" + goal + ",\"high\":" + goal + ",\"reason\":{\"en\":\"Prices of last year.\"}}}")
                .put(project + "/review/assessment").then().statusCode(200);
    }

    private static ValidatableResponse post(String token, String path, String body) {
        var request = given().contentType("application/json").auth().oauth2(token).header("Idempotency-Key", UUID.randomUUID());
        return request.body(body).post(path).then().statusCode(200);
    }

    private static String city(String projects) {
        return projects.replaceAll(".*/cities/([^/]+)/.*", "$1");
    }
}
