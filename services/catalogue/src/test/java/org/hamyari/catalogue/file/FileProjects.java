package org.hamyari.catalogue.file;

import static io.restassured.RestAssured.given;

import java.util.UUID;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestIdentity;

/** Projects for files to belong to. */
final class FileProjects {

    private FileProjects() {
    }

    /** A draft in Isfahan. */
    static UUID draft(String owner) {
        return UUID.fromString(given().auth().oauth2(TestIdentity.person(owner).token()).contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID()).body("""
                        {"title":{"en":"A canal"},"summary":{"en":"Water and shade."},"story":{"en":"One of the oldest canals."},
                         "categoryId":"madi-upkeep","district":{"en":"District 3"},"ownerName":{"en":"Canal friends"},
                         "goal":{"amount":"1000","currency":"IRR"},
                         "budgetLines":[{"label":{"en":"Clearing"},"amount":{"amount":"1000","currency":"IRR"}}]}""")
                .post("/api/catalogue/v1/cities/isfahan/projects").then().statusCode(201).extract().path("id"));
    }

    /** Makes it public, however projects become public. */
    static void publish(UUID project) {
        TestDatabase.update("update project set state = 'PUBLISHED', published_at = now() where id = ?", project);
    }
}
