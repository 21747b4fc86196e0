package org.hamyari.catalogue.talk;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamyari.platform.testing.SpecContract;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestIdentity;

/** What tests of this talk share: people, a project in a state, letters that wait. */
public final class Talk {

    public static final SpecContract CONTRACT = SpecContract.of("catalogue");
    public static final String CITY = "/api/catalogue/v1/cities/isfahan";
    public static final String MODERATOR = official("leila", "moderator").token();
    public static final String SECOND = official("maryam", "moderator").steppedUp().token();
    public static final String AUDITOR = official("ziba", "auditor").token();
    public static final String OWNER = citizen("sara");
    public static final String REZA = citizen("reza");

    private Talk() {
    }

    public static TestIdentity.Token official(String name, String role) {
        return TestIdentity.person(name).in("isfahan", role);
    }

    /** Somebody with a verified address. */
    public static String citizen(String name) {
        return TestIdentity.person(name).claim("email", name + "@example.org").claim("email_verified", true).token();
    }

    /** A project of sara's in the given state; how it came there is of no matter here. */
    public static String project(String state) {
        return projectOf("sara", state);
    }

    public static String projectOf(String owner, String state) {
        String id = as(citizen(owner)).header("Idempotency-Key", UUID.randomUUID()).body("""
                {"title":{"fa":"مادی","en":"A canal"},"summary":{"en":"Water and shade."},"story":{"en":"One of the oldest canals."},
                 "categoryId":"madi-upkeep","district":{"en":"District 3"},"ownerName":{"en":"Canal friends"},
                 "goal":{"amount":"1000","currency":"IRR"},
                 "budgetLines":[{"label":{"en":"Clearing"},"amount":{"amount":"1000","currency":"IRR"}}]}""")
                .post(CITY + "/projects").then().statusCode(201).extract().path("id");
        if (!state.equals("DRAFT")) {
            TestDatabase.update("update project set state = ?, published_at = now() where id = ?", state, UUID.fromString(id));
        }
        TestDatabase.update("""
                insert into contact (city_id, subject, email, language, remembered_at) values ('isfahan', ?, ?, 'en', now())
                on conflict do nothing""", owner, owner + "@example.org");
        return id;
    }

    public static ValidatableResponse post(String token, String path, String body) {
        return as(token).header("Idempotency-Key", UUID.randomUUID()).body(body).post(CITY + path).then();
    }

    public static String said(String text) {
        return "{\"language\":\"en\",\"text\":\"" + text + "\"}";
    }

    public static RequestSpecification as(String token) {
        RequestSpecification request = given().filter(CONTRACT).contentType("application/json");
        return token == null ? request : request.auth().oauth2(token);
    }

    /** The subjects of the letters that wait for a person and tell the given words, the oldest first. */
    public static List<String> letters(String name, String words) {
        return TestDatabase.rows("select subject from mail where address = ? and body like ? order by created_at",
                name + "@example.org", "%" + words + "%").stream().map(Map::values).map(values -> values.iterator().next().toString()).toList();
    }
}
