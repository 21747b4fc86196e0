package org.hamyari.cities;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.hamyari.platform.testing.SpecContract;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestIdentity;

/** A city of its own for a test, and the calls that its people make. Every answer is held against the specification. */
public final class Town {

    public static final SpecContract CONTRACT = SpecContract.of("cities");

    public final String id = "town-" + UUID.randomUUID().toString().substring(0, 8);

    private Town() {
    }

    /** A city at its first stage. */
    public static Town aTown() {
        Town town = new Town();
        TestDatabase.update("""
                insert into city (city_id, name_fa, name_en, stage, currency, calendar, zone, languages, version)
                values (?, 'شهر', 'Town', 'PASSIVE_OBSERVER', 'IRR', 'PERSIAN', 'Asia/Tehran', 'fa,en', 1)""", town.id);
        return town;
    }

    /** A city whose stage the service has heard of. */
    public static Town at(String stage) {
        Town town = aTown();
        TestCities.save(town.id, "شهر", "Town", stage, "IRR", "Asia/Tehran");
        return town;
    }

    /** A person who holds these offices here and nowhere else. */
    public String official(String name, String... offices) {
        return TestIdentity.person(name).in(id, offices).token();
    }

    public String admin() {
        return official("leila", "city-admin");
    }

    public String auditor() {
        return official("ziba", "auditor");
    }

    /** An official of another city, with every office there. */
    public static String stranger() {
        return TestIdentity.person("jan").in("assen", "city-admin", "moderator", "auditor").token();
    }

    public Response get(String token, String path) {
        return as(token).get(address(path));
    }

    /** A write with a fresh key. */
    public Response post(String token, String path, String body) {
        return post(token, path, body, UUID.randomUUID().toString());
    }

    public Response post(String token, String path, String body, String key) {
        return as(token).header("Idempotency-Key", key).contentType("application/json").body(body).post(address(path));
    }

    public Response put(String token, String path, String ifMatch, String type, Object body) {
        RequestSpecification request = as(token).contentType(type);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return (body instanceof byte[] bytes ? request.body(bytes) : request.body(body.toString())).put(address(path));
    }

    public static RequestSpecification as(String token) {
        RequestSpecification request = given().filter(CONTRACT).header("Accept-Language", "en");
        return token == null ? request : request.auth().oauth2(token);
    }

    public String address(String path) {
        return "/api/cities/v1/cities/" + id + path;
    }
}
