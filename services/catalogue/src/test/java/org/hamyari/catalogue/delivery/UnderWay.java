package org.hamyari.catalogue.delivery;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.hamyari.platform.testing.SpecContract;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestIdentity;

/** Projects under way, and who works on them. */
final class UnderWay {

    static final SpecContract CONTRACT = SpecContract.of("catalogue");
    static final String CITY = "/api/catalogue/v1/cities/isfahan";
    static final String OWNER = TestIdentity.person("sara").token();
    static final String REZA = TestIdentity.person("reza").token();
    static final String MODERATOR = TestIdentity.person("leila").in("isfahan", "moderator").steppedUp().token();
    static final String AUDITOR = TestIdentity.person("ziba").in("isfahan", "auditor").token();

    private UnderWay() {
    }

    /** A public project of somebody, with two milestones whose order is that of their days. */
    static UUID published(String owner, LocalDate first, LocalDate second) {
        UUID id = UUID.fromString(as(TestIdentity.person(owner).token()).header("Idempotency-Key", UUID.randomUUID()).body("""
                {"title":{"fa":"مادی","en":"A canal"},"summary":{"en":"Water and shade."},"story":{"en":"One of the oldest canals."},
                 "categoryId":"madi-upkeep","ownerName":{"en":"Canal friends"},"goal":{"amount":"1000","currency":"IRR"},
                 "budgetLines":[{"label":{"en":"Clearing"},"amount":{"amount":"1000","currency":"IRR"}}],
                 "milestones":[{"title":{"en":"Second"},"dueOn":"%s"},{"title":{"en":"First"},"dueOn":"%s"}]}""".formatted(second, first))
                .post(CITY + "/projects").then().statusCode(201).extract().path("id"));
        TestDatabase.update("update project set state = 'PUBLISHED', published_at = now() where id = ?", id);
        TestDatabase.update("""
                insert into owner_identity (city_id, project_id, kind, sealed, number_hash, given_at, outcome, way, verified_by, verified_at)
                values ('isfahan', ?, 'PERSON', '', sha256(''), now(), 'VERIFIED', 'PAPERS_SEEN', 'leila', now())""", id);
        TestDatabase.update("""
                insert into contact (city_id, subject, email, language, remembered_at) values ('isfahan', ?, ?, 'en', now())
                on conflict do nothing""", owner, owner + "@example.org");
        return id;
    }

    /** The day in the city. */
    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Tehran"));
    }

    /** A project whose campaign has succeeded, however it came there. */
    static UUID funded(String owner) {
        UUID id = published(owner, today().plusDays(10), today().plusDays(40));
        TestDatabase.update("""
                update project set state = 'SUCCEEDED', opens_at = now(), closes_at = now() + interval '9 days', terms_version = 1,
                    terms_goal_minor = goal_minor,
                    terms_hash = repeat('0', 64) where id = ?""", id);
        return id;
    }

    /** A project whose work has begun. */
    static UUID begun(String owner) {
        UUID id = funded(owner);
        post(TestIdentity.person(owner).token(), id, "/delivery-beginnings", "").statusCode(200);
        return id;
    }

    static ValidatableResponse post(String token, UUID project, String path, String body) {
        return as(token).header("Idempotency-Key", UUID.randomUUID()).body(body).post(CITY + "/projects/" + project + path).then();
    }

    static ValidatableResponse delivery(String token, UUID project) {
        return as(token).get(CITY + "/projects/" + project + "/delivery").then();
    }

    static String evidence(String note) {
        return """
                {"note":{"en":"%s"},"figures":[{"code":"JOBS_DIRECT","value":3}],
                 "receipts":[{"label":"Digger","amount":{"amount":"400","currency":"IRR"},"paidOn":"%s"}]}""".formatted(note, today().minusDays(1));
    }

    static String decision(String decision) {
        return "{\"decision\":\"" + decision + "\",\"reason\":\"Seen on the spot.\"}";
    }

    static String report() {
        return """
                {"story":{"fa":"کار به پایان رسید.","en":"The work is done."},"doneOn":"%s","figures":[{"code":"JOBS_DIRECT","value":6}],
                 "spending":[{"label":{"en":"Clearing"},"amount":{"amount":"700","currency":"IRR"}},
                             {"label":{"en":"Trees"},"amount":{"amount":"250","currency":"IRR"}}]}""".formatted(today().minusDays(1));
    }

    /** Both milestones shown and accepted. */
    static void reached(UUID project) {
        for (int number = 1; number <= 2; number++) {
            post(OWNER, project, "/milestones/" + number + "/evidence", evidence("Done")).statusCode(201);
            post(MODERATOR, project, "/milestones/" + number + "/decisions", decision("ACCEPT")).statusCode(200);
        }
    }

    static RequestSpecification as(String token) {
        RequestSpecification request = given().filter(CONTRACT).contentType("application/json");
        return token == null ? request : request.auth().oauth2(token);
    }
}
