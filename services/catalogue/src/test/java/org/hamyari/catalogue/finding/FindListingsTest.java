package org.hamyari.catalogue.finding;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hamyari.catalogue.CitiesNeighbour;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.SpecContract;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finding projects over HTTP. Each test has a city of its own. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "catalogue"))
@QuarkusTestResource(CitiesNeighbour.class)
class FindListingsTest {

    private static final SpecContract CONTRACT = SpecContract.of("catalogue");
    private static final String ROOT = "/api/catalogue/v1";

    private final String city = "c" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);

    @BeforeEach
    void cities() {
        TestCities.demo();
        TestCities.save(city, "شهر", "City", "CATALYST", "IRR", "Asia/Tehran");
    }

    @ParameterizedTest(name = "{0} is found by {1}")
    @CsvSource({
        "کتابخانهٔ محلّی, كتابخانه محلي", "مادی نیاصرم, مادي نياصرم", "۱۲۰ درخت, 120", "۱۲۰ درخت, ١٢٠ درخت", "می‌رود, میرود",
        "کتاب‌خانه, کتابخانه", "کتابخانه, کتاب‌خانه", "کتابخانه, کتاب خانه", "آب‌انبار, اب انبار", "مسئول, مسيول", "رؤیا, رويا",
        "Café Zürich, cafe zurich", "Niasarm canal, NIAS", "خانهٔ کودک, خانه كودك", "طرح ۵ساله, 5ساله"})
    void findsOneSpellingByAnother(String written, String typed) {
        String id = AListing.in(city).fa(written).saved();
        AListing.in(city).en("Something else").saved();
        find("q", typed).body("items.id", contains(id));
    }

    @ParameterizedTest(name = "{1} is read as {0}")
    @CsvSource({"درخت, درحت", "درخت, دخت", "درخت, درخخت", "نیاصرم, نیاسرم", "نیاصرم, نیاصمر", "کتابخانه, کتابخوانه", "canal, cannal", "canal, cnaal",
        "playground, plaigraund", "صندلی, سندلی"})
    void readsAMisspeltWordAsTheOneInUse(String written, String typed) {
        String id = AListing.in(city).fa(written).saved();
        AListing.in(city).en("Something else").saved();
        find("q", typed).body("items.id", contains(id)).body("readAs[0].typed", equalTo(typed)).body("readAs[0].read", hasSize(1));
    }

    @Test
    void readsNoWordAsAnotherThatIsFarFromItOrThatIsRight() {
        AListing.in(city).fa("درخت چنار").saved();
        find("q", "مدرسه").body("items", empty()).body("readAs", nullValue());
        find("q", "چنار").body("items", hasSize(1)).body("readAs", nullValue());
        find("q", "بخت").body("items", empty());
        find("q", "!! :* & '").body("items", empty());
        find("q", " ").body("items", hasSize(1));
    }

    @Test
    void wantsAllWordsAndHasTheTitleBeforeTheStory() {
        String inStory = AListing.in(city).en("Benches").story("Beside the canal, <b>many</b> of them").age(Duration.ofHours(1)).saved();
        String inTitle = AListing.in(city).en("A canal").age(Duration.ofDays(9)).saved();
        find("q", "canal").body("items.id", contains(inTitle, inStory));
        find("q", "canal", "sort", "NEWEST").body("items.id", contains(inStory, inTitle));
        find("q", "canal benches").body("items.id", contains(inStory));
    }

    @Test
    void showsWhatIsPublicOnly() {
        String id = AListing.in(city).state("DRAFT").saved();
        find().body("items", empty());
        TestDatabase.update("update project set state = 'PUBLISHED', published_at = now() where id = ?", UUID.fromString(id));
        find().body("items.id", contains(id)).body("items[0].source", equalTo("OWN")).body("items[0].needs", empty());
        TestDatabase.update("update project set state = 'WITHDRAWN' where id = ?", UUID.fromString(id));
        find().body("items", empty());
    }

    @Test
    void showsTheFirstPictureThatEverybodyMaySee() {
        String id = AListing.in(city).en("A canal").saved();
        String without = AListing.in(city).en("A library").age(Duration.ofDays(9)).saved();
        picture(id, "EVIDENCE", 1, "FREE");
        picture(id, "GALLERY", 1, "HIDDEN");
        String held = picture(id, "GALLERY", 3, "HELD");
        find().body("items.id", contains(id, without)).body("items[0].cover.id", equalTo(held)).body("items[1].cover", nullValue());
        String cover = picture(id, "GALLERY", 2, "FREE");
        find().body("items[0].cover.id", equalTo(cover)).body("items[0].cover.alt.en", equalTo("The canal"))
                .body("items[0].cover.alt.fa", nullValue());
        find("q", "canal").body("items.cover.id", contains(cover));
        everywhere("cityId", city).body("items[0].cover.id", equalTo(cover));
    }

    @Test
    void followsAChangeOfTheTextsAndAMoveThatLeavesThem() {
        String id = AListing.in(city).en("A canal").saved();
        TestDatabase.update("update project set state = 'SUCCEEDED' where id = ?", UUID.fromString(id));
        find("q", "canal").body("items.state", contains("SUCCEEDED"));
        TestDatabase.update("update project set title = '{\"en\":\"A library\"}' where id = ?", UUID.fromString(id));
        find("q", "canal").body("items", empty());
        find("q", "librari").body("items.id", contains(id)).body("readAs[0].read", contains("library"));
    }

    @Test
    void narrowsByEveryFilter() {
        String here = AListing.in(city).category("libraries").district("7").longTerm().needs("VOLUNTEERS", "TIME").at(51.67, 32.64)
                .closesIn(Duration.ofDays(3)).saved();
        String there = AListing.in(city).category("madi-upkeep").district("8").needs("MATERIAL").at(51.80, 32.70).saved();
        String loan = AListing.in("assen").kind("LOAN").saved();
        everywhere("kind", "LOAN", "cityId", "assen", "limit", "100").body("items.id", hasItem(loan)).body("items.kind", everyItem(equalTo("LOAN")));
        String done = AListing.in(city).category("schools").state("SUCCEEDED").saved();
        find("category", "libraries").body("items.id", contains(here));
        find("category", "libraries", "category", "schools").body("items.id", containsInAnyOrder(here, done));
        find("district", "8").body("items.id", contains(there));
        find("state", "SUCCEEDED").body("items.id", contains(done));
        find("need", "MONEY").body("items.id", containsInAnyOrder(here, there));
        find("need", "TIME", "need", "MATERIAL").body("items.id", containsInAnyOrder(here, there));
        find("need", "VOLUNTEERS").body("items.id", contains(here)).body("items[0].needs", contains("MONEY", "VOLUNTEERS", "TIME"));
        find("horizon", "LONG_TERM").body("items.id", contains(here));
        find("kind", "DONATION", "category", "libraries").body("items.id", contains(here));
        find("source", "PARTNER").body("items", empty());
        find("endingSoon", "true").body("items.id", contains(here));
        find("bbox", "51.6,32.6,51.7,32.7").body("items.id", contains(here)).body("items[0].location.latitude", equalTo(32.64f));
        find("category", "libraries", "district", "8").body("items", empty());
    }

    @Test
    void ordersByDeadlineAndByTarget() {
        String later = AListing.in(city).closesIn(Duration.ofDays(20)).goal(10).saved();
        String soon = AListing.in(city).closesIn(Duration.ofDays(2)).goal(30).saved();
        String ended = AListing.in(city).state("FAILED").goal(20).closesIn(Duration.ofDays(-1)).saved();
        find("sort", "ENDING_SOON").body("items.id", contains(soon, later, ended));
        find("sort", "SMALLEST_TARGET").body("items.id", contains(later, ended, soon));
    }

    @Test
    void leadsThroughAllPagesOnceInEveryOrder() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            all.add(AListing.in(city).en("Canal " + i).goal(1000 + i / 3).age(Duration.ofMinutes(5)).saved());
        }
        for (String sort : Set.of("NEWEST", "ENDING_SOON", "SMALLEST_TARGET", "RELEVANCE")) {
            List<String> seen = new ArrayList<>();
            String next = path() + "?limit=3&q=canal&need=MONEY&sort=" + sort;
            while (next != null) {
                ValidatableResponse page = as(null).urlEncodingEnabled(false).get(next).then().statusCode(200);
                seen.addAll(page.extract().path("items.id"));
                String link = page.extract().header("Link");
                next = link == null ? null : link.substring(1, link.indexOf('>'));
            }
            assertEquals(7, seen.size(), sort);
            assertEquals(Set.copyOf(all), Set.copyOf(seen), sort);
        }
        String cursor = find("limit", "3").extract().path("page.next");
        as(null).get(path() + "?limit=3&category=other&cursor=" + cursor).then().statusCode(400);
    }

    @Test
    void showsProjectsOfPartnersWithTheirSource() {
        feed("cistern", "OPEN", "420");
        find().body("items", hasSize(1)).body("items[0].source", equalTo("PARTNER")).body("items[0].state", equalTo("FUNDING"))
                .body("items[0].external.url", equalTo("https://partner.example/cistern")).body("items[0].external.raised.amount", equalTo("420"))
                .body("items[0].external.platformName.en", equalTo("Sample platform")).body("items[0].target.amount", equalTo("900"));
        find("q", "آب انبار").body("items", hasSize(1));
        find("source", "OWN").body("items", empty());
        feed("cistern", "CANCELLED", "421");
        find().body("items", empty());
    }

    @Test
    void countsEachFilterAsIfItWereNotThere() {
        AListing.in(city).category("libraries").district("7").closesIn(Duration.ofDays(3)).saved();
        AListing.in(city).category("libraries").district("8").saved();
        AListing.in(city).category("madi-upkeep").district("8").state("SUCCEEDED").needs("TIME").saved();
        facets("category", "libraries").body("total", equalTo(2)).body("complete", equalTo(true))
                .body("categories.find { it.value == 'libraries' }.count", equalTo(2))
                .body("categories.find { it.value == 'madi-upkeep' }.count", equalTo(1))
                .body("districts.find { it.value == '8' }.count", equalTo(1)).body("states.value", contains("FUNDING"))
                .body("needs.find { it.value == 'MONEY' }.count", equalTo(2)).body("endingSoon", equalTo(1))
                .body("sources[0].count", equalTo(2));
        facets("category", "libraries", "district", "8").body("total", equalTo(1)).body("categories.count", contains(1, 1))
                .body("districts.count", contains(1, 1)).body("endingSoon", equalTo(0));
        facets("endingSoon", "true").body("total", equalTo(1)).body("categories", hasSize(1));
    }

    @Test
    void countsTheMatchesOfWords() {
        AListing.in(city).en("One canal").category("libraries").saved();
        AListing.in(city).en("Other things").saved();
        facets("q", "canal").body("total", equalTo(1)).body("categories.value", contains("libraries"));
        facets("q", "nothing here").body("total", equalTo(0)).body("categories", empty());
        facets("bbox", "0,0,1,1").body("total", equalTo(0));
    }

    @Test
    void drawsThePlacesAsGeoJson() {
        String id = AListing.in(city).at(51.672, 32.641).saved();
        AListing.in(city).saved();
        as(null).get(path() + "/places").then().statusCode(200).contentType("application/geo+json").body("features.id", contains(id))
                .body("numberMatched", equalTo(1)).body("numberReturned", equalTo(1))
                .body("features[0].geometry.coordinates", contains(51.672f, 32.641f)).body("features[0].properties.state", equalTo("FUNDING"));
        as(null).get(path() + "/places?bbox=0,0,1,1").then().statusCode(200).body("features", empty());
    }

    @Test
    void findsAcrossCities() {
        String word = "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        String id = AListing.in(city).en(word).saved();
        String other = AListing.in("assen").en(word).saved();
        everywhere("q", word).body("items.id", containsInAnyOrder(id, other));
        everywhere("q", word, "cityId", city).body("items.id", contains(id));
        everywhere("q", word.substring(0, 11) + "x").body("items", not(empty()));
        everywhere("cityId", city, "cityId", "assen", "limit", "100").body("items.id", hasItem(id));
    }

    @Test
    void refusesWhatIsNoBoxNoValueAndNoCity() {
        for (String box : Set.of("1,2,3", "10,0,0,10", "0,0,0,91", "a,b,c,d", "-190,0,0,1")) {
            as(null).queryParam("bbox", box).get(path()).then().statusCode(422).body("errors[0].pointer", equalTo("#/bbox"));
        }
        as(null).queryParam("state", "DRAFT").get(path()).then().statusCode(422);
        as(null).queryParam("category", "Not A Category!").get(path()).then().statusCode(422);
        as(null).queryParam("q", "x".repeat(101)).get(path()).then().statusCode(422);
        as(null).queryParam("limit", "101").get(path()).then().statusCode(422);
        as(null).get(ROOT + "/cities/nowhere/listings").then().statusCode(404);
        as(null).get(ROOT + "/cities/nowhere/listings/facets").then().statusCode(404);
        as(null).get(ROOT + "/cities/nowhere/listings/places").then().statusCode(404);
    }

    @Test
    void leavesNoOperationUnanswered() {
        find();
        facets();
        everywhere("limit", "1");
        drawsThePlacesAsGeoJson();
        assertEquals(Set.of(), CONTRACT.unanswered("Finding"));
    }

    private void feed(String id, String status, String raised) {
        as(TestIdentity.client("partner", "catalogue:write")).body("""
                {"platformName":{"fa":"سکوی نمونه","en":"Sample platform"},"title":{"fa":"آب‌انبار","en":"Cistern"},
                "url":"https://partner.example/cistern","location":{"latitude":31.8974,"longitude":54.3678},
                "raised":{"amount":"%s","currency":"IRR"},"target":{"amount":"900","currency":"IRR"},"status":"%s",
                "asOf":"2026-11-20T08:00:%s0Z"}""".formatted(raised, status, status.equals("OPEN") ? 0 : 1))
                .put(ROOT + "/cities/" + city + "/external-projects/" + id).then().statusCode(200);
    }

    private String picture(String project, String purpose, int position, String standing) {
        UUID id = UUID.randomUUID();
        TestDatabase.update("""
                insert into project_picture (city_id, id, project_id, purpose, position, standing, alt_en, uploaded_by)
                values (?, ?, ?, ?, ?, ?, 'The canal', 'sara')""", city, id, UUID.fromString(project), purpose, position, standing);
        return id.toString();
    }

    private String path() {
        return ROOT + "/cities/" + city + "/listings";
    }

    private ValidatableResponse find(String... parameters) {
        return ask(path(), parameters);
    }

    private ValidatableResponse facets(String... parameters) {
        return ask(path() + "/facets", parameters);
    }

    private static ValidatableResponse everywhere(String... parameters) {
        return ask(ROOT + "/listings", parameters);
    }

    private static ValidatableResponse ask(String path, String... parameters) {
        RequestSpecification request = as(null);
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get(path).then().statusCode(200);
    }

    private static RequestSpecification as(String token) {
        RequestSpecification request = given().filter(CONTRACT).contentType("application/json");
        return token == null ? request : request.auth().oauth2(token);
    }
}
