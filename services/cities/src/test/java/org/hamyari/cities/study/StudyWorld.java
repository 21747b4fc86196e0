package org.hamyari.cities.study;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.config.JsonConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hamyari.platform.testing.SpecContract;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestIdentity;

/** A city of its own with a list of services, its officials, and experts who answer their letters. */
final class StudyWorld {

    static final SpecContract CONTRACT = SpecContract.of("cities");
    private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}(-[2-9A-Z]{4}){2}");

    final String city = "study-" + UUID.randomUUID().toString().substring(0, 8);
    String study;
    private final List<String> experts = new ArrayList<>();

    StudyWorld() {
        this("ACTIVE_SUPPORTER");
    }

    StudyWorld(String stage) {
        TestDatabase.update("""
                insert into city (city_id, name_en, stage, currency, calendar, zone, languages, version)
                values (?, 'Town', ?, 'EUR', 'GREGORIAN', 'Europe/Amsterdam', 'en', 1)""", city, stage);
        TestCities.save(city, "شهر", "Town", stage, "EUR", "Europe/Amsterdam");
        TestDatabase.update("insert into service_list values (?, 1, 1, 1, 0, 0, 'leila')", city);
        TestDatabase.update("""
                insert into service_item (city_id, id, code, kind, name_en, position, leaf, list_version)
                values (?, ?, 'M', 'MACRO_PROCESS', 'All', 1, false, 1)""", city, service("M"));
    }

    UUID service(String code) {
        return UUID.nameUUIDFromBytes((city + code).getBytes(StandardCharsets.UTF_8));
    }

    /** Services that screening kept. */
    StudyWorld kept(String... codes) {
        Arrays.stream(codes).forEach(code -> TestDatabase.update("""
                insert into service_item (city_id, id, code, parent_id, kind, name_fa, name_en, position, leaf, list_version, verdict)
                values (?, ?, ?, ?, 'SERVICE', ?, ?, 2, true, 1, 'KEPT')""", city, service(code), code, service("M"), "خدمت " + code, "The " + code));
        return this;
    }

    String path() {
        return "/api/cities/v1/cities/" + city + "/studies";
    }

    String path(String rest) {
        return path() + "/" + study + rest;
    }

    static RequestSpecification as(String token) {
        RequestSpecification request = given()
                .config(RestAssured.config().jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE)))
                .filter(CONTRACT).contentType("application/json").header("Idempotency-Key", UUID.randomUUID());
        return token == null ? request : request.auth().oauth2(token);
    }

    RequestSpecification admin() {
        return as(TestIdentity.person("leila").in(city, "city-admin").token());
    }

    RequestSpecification auditor() {
        return as(TestIdentity.person("ziba").in(city, "auditor").token());
    }

    static RequestSpecification person(String subject) {
        return as(TestIdentity.person(subject).token());
    }

    static String rules(int maxRounds, int minPanelSize, String feedback, String scope) {
        return "{\"cut\":3,\"greatestChange\":0.2,\"significance\":0.05,\"maxRounds\":%d,\"minPanelSize\":%d,\"feedback\":\"%s\",\"stopScope\":\"%s\"}"
                .formatted(maxRounds, minPanelSize, feedback, scope);
    }

    static String input(String rules) {
        return "{\"title\":{\"fa\":\"پژوهش\",\"en\":\"Study\"},\"purpose\":{\"en\":\"Which services fit.\"},\"rules\":" + rules + "}";
    }

    StudyWorld study(String rules) {
        study = admin().body(input(rules)).post(path()).then().statusCode(201).extract().path("id");
        return this;
    }

    String panelInput(String name, String... codes) {
        return "{\"name\":{\"en\":\"%s\"},\"composition\":[{\"kind\":\"UNIVERSITY\",\"wanted\":2},{\"kind\":\"PROCESS\",\"wanted\":4}],\"services\":[%s]}"
                .formatted(name, Arrays.stream(codes).map(code -> '"' + service(code).toString() + '"').collect(Collectors.joining(",")));
    }

    String panel(String name, String... codes) {
        List<String> ids = admin().body(panelInput(name, codes)).post(path("/panels")).then().statusCode(201).extract().path("panels.id");
        return ids.getLast();
    }

    static String expertInput(String name, String... panels) {
        return "{\"name\":\"%s\",\"email\":\"%s@experts.example\",\"language\":\"en\",\"kind\":\"UNIVERSITY\",\"yearsOfExperience\":7,\"panels\":[%s]}"
                .formatted(name, name, Arrays.stream(panels).map(panel -> '"' + panel + '"').collect(Collectors.joining(",")));
    }

    /** Experts by their names, who are also their subjects; invited and accepted. */
    StudyWorld experts(int from, int to, String... panels) {
        IntStream.range(from, to).forEach(i -> experts.add(admin().body(expertInput(name(i), panels)).post(path("/experts")).then().statusCode(201)
                .extract().path("id")));
        admin().post(path("/invitations")).then().statusCode(200);
        IntStream.range(from, to).forEach(i -> answer(name(i), code(name(i)), true).statusCode(200));
        return this;
    }

    String name(int expert) {
        return "expert" + expert + "-" + city;
    }

    String code(String name) {
        String letter = TestDatabase.rows("select body from mail where city_id = ? and address = ? order by created_at desc", city,
                name + "@experts.example").getFirst().get("body").toString();
        Matcher found = CODE.matcher(letter);
        found.find();
        return found.group();
    }

    ValidatableResponse answer(String subject, String code, boolean accept) {
        return person(subject).body("{\"code\":\"%s\",\"accept\":%b,\"publishName\":%b}".formatted(code, accept, accept))
                .post("/api/cities/v1/cities/" + city + "/study-invitation-answers").then();
    }

    String version() {
        return admin().get(path("")).then().statusCode(200).extract().header("ETag");
    }

    StudyWorld briefed() {
        admin().header("If-Match", version()).body("""
                {"heldOn":"%s","minutes":120,"materials":[{"title":"Guide"}],"attended":[%s]}""".formatted(LocalDate.now(ZoneOffset.UTC),
                experts.stream().limit(1).map(id -> '"' + id + '"').collect(Collectors.joining()))).put(path("/briefing")).then().statusCode(200);
        return this;
    }

    ValidatableResponse open() {
        return admin().header("If-Match", version()).post(path("/opening")).then();
    }

    ValidatableResponse next() {
        return admin().post(path("/rounds")).then();
    }

    ValidatableResponse close(int round) {
        return admin().body("{}").post(path("/rounds/" + round + "/closing")).then();
    }

    ValidatableResponse publish() {
        return admin().body("{\"reason\":\"All is done.\"}").post(path("/publication")).then();
    }

    String ratings(boolean submit, String codes, int... values) {
        String[] names = codes.split(" ");
        return "{\"ratings\":[" + IntStream.range(0, names.length)
                .mapToObj(i -> "{\"service\":\"" + service(names[i]) + "\",\"rating\":" + values[i] + "}").collect(Collectors.joining(","))
                + "],\"submit\":" + submit + "}";
    }

    ValidatableResponse rate(int expert, int round, String panel, String codes, int... values) {
        return person(name(expert)).body(ratings(true, codes, values)).put(path("/rounds/" + round + "/panels/" + panel + "/ratings")).then();
    }
}
