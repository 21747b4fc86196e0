package org.hamyari.catalogue.terms;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.UUID;
import org.hamyari.platform.testing.SpecContract;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestIdentity;

/** What tests of terms share: a proposal of sara's with a budget and milestones, and what people do with its terms. */
final class Campaigning {

    static final SpecContract CONTRACT = SpecContract.of("catalogue");
    static final String CITY = "/api/catalogue/v1/cities/isfahan";
    static final String PROJECTS = CITY + "/projects/";
    static final String MODERATOR = TestIdentity.person("leila").in("isfahan", "moderator").token();
    static final String AUDITOR = TestIdentity.person("ziba").in("isfahan", "auditor").token();
    static final String SARA = TestIdentity.person("sara").token();
    static final String REZA = TestIdentity.person("reza").token();
    static final String GUARANTEE = """
            {"guarantor":{"fa":"بانک شهر"},"guarantorId":"۱۰۳۸۰۲۸۴۷۹۰","amount":{"amount":"1000","currency":"IRR"},"number":"77-12",
             "expiresOn":"2037-01-01"}""";

    private Campaigning() {
    }

    static String project() {
        return keyed(SARA).body("""
                {"title":{"fa":"مادی","en":"A canal"},"summary":{"en":"Water and shade."},"story":{"en":"One of the oldest canals."},
                 "categoryId":"madi-upkeep","district":{"en":"District 3"},"ownerName":{"en":"Canal friends"},
                 "goal":{"amount":"1000","currency":"IRR"},
                 "budgetLines":[{"label":{"en":"Clearing"},"amount":{"amount":"1000","currency":"IRR"}},
                                {"label":{"en":"Benches"},"amount":{"amount":"500","currency":"IRR"},"optional":true}],
                 "milestones":[{"title":{"en":"Second"},"dueOn":"2037-03-01"},{"title":{"en":"First"},"dueOn":"2037-01-20"}]}""")
                .post(CITY + "/projects").then().statusCode(201).extract().path("id");
    }

    /** How it came there is of no matter here. */
    static String project(String state) {
        String id = project();
        TestDatabase.update("update project set state = ?, published_at = case when ? = 'PUBLISHED' then now() end where id = ?", state, state,
                UUID.fromString(id));
        identified(id);
        return id;
    }

    /** Officials know who answers for it. */
    static void identified(String id) {
        TestDatabase.update("""
                insert into owner_identity (city_id, project_id, kind, sealed, number_hash, given_at, outcome, way, verified_by, verified_at)
                values ('isfahan', ?, 'LEGAL_ENTITY', '\\x00', sha256('number'), now(), 'VERIFIED', 'PAPERS_SEEN', 'leila', now())""",
                UUID.fromString(id));
    }

    static ValidatableResponse save(String id, String terms) {
        String version = as(SARA).get(PROJECTS + id + "/terms-draft").then().statusCode(200).extract().header("ETag");
        return as(SARA).header("If-Match", version).body(terms).put(PROJECTS + id + "/terms-draft").then();
    }

    static ValidatableResponse open(String id) {
        return keyed(MODERATOR).body("{\"closesAt\":\"" + Instant.now().plusSeconds(20 * 86_400) + "\"}").post(PROJECTS + id + "/openings")
                .then();
    }

    static ValidatableResponse verify(String token, String id, long version, String verdict) {
        return keyed(token).body("{\"draftVersion\":" + version + ",\"verdict\":\"" + verdict + "\",\"reason\":\"Asked the bank.\"}")
                .post(PROJECTS + id + "/guarantee-verifications").then();
    }

    static RequestSpecification keyed(String token) {
        return as(token).header("Idempotency-Key", UUID.randomUUID());
    }

    static RequestSpecification as(String token) {
        RequestSpecification request = given().filter(CONTRACT).contentType("application/json");
        return token == null ? request : request.auth().oauth2(token);
    }
}
