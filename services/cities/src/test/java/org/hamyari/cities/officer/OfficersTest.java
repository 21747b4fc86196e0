package org.hamyari.cities.officer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.hamyari.cities.Town;
import org.hamyari.platform.tenant.InCity;
import org.hamyari.platform.testing.ServiceTestResource;
import org.junit.jupiter.api.Test;

/** Who serves a city, over HTTP. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "cities"))
class OfficersTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tehran"));

    private Town town = Town.aTown();

    @Inject
    Officers officers;
    @Inject
    InCity inCity;

    @Test
    void everybodySeesNameAndOfficeAndOfficialsTheAddressToo() {
        String id = appoint("Mahnaz", true, TODAY.minusDays(3));
        appoint("Behzad", false, TODAY.minusDays(9));
        appoint("Later", true, TODAY.plusDays(1));
        town.get(null, "/officers").then().statusCode(200).body("items.name", contains("Mahnaz", "Behzad"))
                .body("items[0].responsible", equalTo(true)).body(not(containsString("@")));
        town.get(town.auditor(), "/officer-records").then().statusCode(200).body("items", hasSize(3))
                .body("items.find { it.name == 'Later' }.current", equalTo(false));
        town.get(town.admin(), "/officer-records/" + id).then().statusCode(200).header("ETag", "\"1\"")
                .body("email", equalTo("mahnaz@town.example"));
        town.get(town.official("sara"), "/officer-records").then().statusCode(403);
        town.get(Town.stranger(), "/officer-records/" + id).then().statusCode(403);
    }

    @Test
    void aRecordIsCorrectedByWhoKnowsItsVersionAndEndedOnce() {
        String id = appoint("Mahnaz", true, TODAY.minusDays(3));
        String path = "/officer-records/" + id;
        String corrected = input("Mahnaz D", true, TODAY.minusDays(4));
        town.put(town.admin(), path, null, "application/json", corrected).then().statusCode(428);
        town.put(town.admin(), path, "\"7\"", "application/json", corrected).then().statusCode(412);
        town.put(town.admin(), path, "\"1\"", "application/json", corrected).then().statusCode(200).header("ETag", "\"2\"")
                .body("name", equalTo("Mahnaz D"));
        end(id, TODAY.minusDays(5)).then().statusCode(422).body("errors[0].pointer", equalTo("#/until"))
                .body("errors[0].detail", equalTo("The last day cannot lie before the first."));
        end(id, TODAY.minusDays(1)).then().statusCode(200).body("current", equalTo(false));
        end(id, TODAY).then().statusCode(409).body("code", equalTo("officer-ended"));
        town.put(town.admin(), path, "\"3\"", "application/json", corrected).then().statusCode(409);
        town.get(null, "/officers").then().statusCode(200).body("items", hasSize(0));
        town.get(town.admin(), "/officer-records").then().statusCode(200).body("items", hasSize(1));
        town.put(town.admin(), "/officer-records/" + UUID.randomUUID(), "\"1\"", "application/json", corrected).then().statusCode(404);
    }

    @Test
    void isRecordedOnceHoweverOftenItIsSent() {
        String key = UUID.randomUUID().toString();
        String first = town.post(town.admin(), "/officers", input("Mahnaz", true, TODAY), key).then().statusCode(201).extract().asString();
        assertEquals(first, town.post(town.admin(), "/officers", input("Mahnaz", true, TODAY), key).then().statusCode(201).extract().asString());
        town.post(town.admin(), "/officers", input("Another", true, TODAY), key).then().statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        town.get(null, "/officers").then().body("items", hasSize(1));
    }

    @Test
    void refusesARecordWithoutOfficeOrAddress() {
        String good = input("Mahnaz", true, TODAY);
        refused(good.replace("\"en\":\"Head\"", "\"en\":\"  \""), "#/office");
        refused(good.replace("mahnaz@town.example", "nobody"), "#/email");
        refused(good.replace("\"Mahnaz\"", "\"\""), "#/name");
        refused(good.replace(TODAY.toString(), "2026-02-30"), "#/since");
        refused(good.replace("\"en\":\"Head\"", "\"en\":\"" + "x".repeat(201) + "\""), "#/office/en");
        town.post(town.auditor(), "/officers", good).then().statusCode(403);
        town.post(Town.stranger(), "/officers", good).then().statusCode(403);
        town.get(town.admin(), "/officer-records").then().body("items", hasSize(0));
    }

    @Test
    void pagesThroughTheRecords() {
        for (int i = 0; i < 3; i++) {
            appoint("Person " + i, false, TODAY.minusDays(i));
        }
        String link = town.get(town.admin(), "/officer-records?limit=2").then().body("items", hasSize(2)).extract().header("Link");
        String next = link.substring(1, link.indexOf('>'));
        Town.as(town.admin()).get(next + "&limit=2").then().statusCode(200).body("items.name", contains("Person 2")).body("page.next", nullValue());
    }

    @Test
    void countsTheResponsibleOfToday() {
        String id = appoint("Mahnaz", true, TODAY);
        appoint("Behzad", false, TODAY);
        appoint("Later", true, TODAY.plusDays(1));
        assertEquals(1, measured());
        end(id, TODAY).then().statusCode(200);
        assertEquals(1, measured(), "The last day counts");
        String other = appoint("Other", true, TODAY.minusDays(5));
        end(other, TODAY.minusDays(1)).then().statusCode(200);
        assertEquals(1, measured());
    }

    @Test
    void leavesNoOperationUnanswered() {
        everybodySeesNameAndOfficeAndOfficialsTheAddressToo();
        town = Town.aTown();
        aRecordIsCorrectedByWhoKnowsItsVersionAndEndedOnce();
        assertEquals(Set.of(), Town.CONTRACT.unanswered("Officers"));
    }

    private int measured() {
        return inCity.call(town.id, () -> officers.of(town.id)).value().intValue();
    }

    private Response end(String id, LocalDate until) {
        return town.post(town.admin(), "/officer-records/" + id + "/endings", "{\"until\":\"" + until + "\"}");
    }

    private String appoint(String name, boolean responsible, LocalDate since) {
        return town.post(town.admin(), "/officers", input(name, responsible, since)).then().statusCode(201).extract().path("id");
    }

    private void refused(String body, String pointer) {
        town.post(town.admin(), "/officers", body).then().statusCode(422).body("errors[0].pointer", equalTo(pointer));
    }

    private static String input(String name, boolean responsible, LocalDate since) {
        return "{\"name\":\"" + name + "\",\"office\":{\"en\":\"Head\"},\"email\":\"mahnaz@town.example\",\"responsible\":" + responsible
                + ",\"since\":\"" + since + "\"}";
    }
}
