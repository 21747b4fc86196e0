package org.hamyari.catalogue.file;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.hamyari.catalogue.CitiesNeighbour;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.tenant.InCity;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.SpecContract;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pictures of a project over HTTP. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "catalogue"))
@QuarkusTestResource(CitiesNeighbour.class)
class PicturesTest {

    private static final SpecContract CONTRACT = SpecContract.of("catalogue");
    private static final String SARA = TestIdentity.person("sara").token();
    private static final String REZA = TestIdentity.person("reza").token();
    private static final String MODERATOR = TestIdentity.person("leila").in("isfahan", "moderator").token();
    private static final String AUDITOR = TestIdentity.person("ziba").in("isfahan", "auditor").token();

    @Inject
    Pictures pictures;

    @Inject
    InCity inCity;

    private UUID project;
    private String path;

    @BeforeEach
    void project() {
        TestCities.demo();
        project = FileProjects.draft("sara");
        path = "/api/catalogue/v1/cities/isfahan/projects/" + project + "/pictures";
    }

    @Test
    void showsAPictureInSizesOfItsOwn() throws IOException {
        FileProjects.publish(project);
        String id = upload(SARA, Drawn.picture("png", 1200, 600)).statusCode(201).header("ETag", "\"1\"")
                .body("widths.width", contains(480, 960, 1200)).body("alt.en", equalTo("The canal")).body("purpose", equalTo("GALLERY"))
                .extract().path("id");
        byte[] shown = as(null).get(path + "/" + id + "/widths/500").then().statusCode(200).contentType("image/jpeg")
                .header("X-Content-Type-Options", "nosniff").header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Content-Disposition", containsString("inline")).header("Cache-Control", "public, max-age=300").extract().asByteArray();
        assertEquals(960, ImageIO.read(new ByteArrayInputStream(shown)).getWidth());
        as(null).get(path + "/" + id + "/widths/4000").then().statusCode(200);
        as(null).get(path + "/" + id + "/widths/wide").then().statusCode(404);
        as(null).get(path + "/" + UUID.randomUUID() + "/widths/480").then().statusCode(404);
        as(null).get(path.replace("isfahan", "shiraz") + "/" + id + "/widths/480").then().statusCode(404);
    }

    @Test
    void showsAPictureOfADraftToItsOwnerAndOfficialsOnly() {
        String id = upload(SARA, Drawn.picture("jpg", 300, 200)).statusCode(201).extract().path("id");
        for (String reader : List.of(SARA, MODERATOR, AUDITOR)) {
            as(reader).get(path).then().statusCode(200).body("items.id", contains(id));
            as(reader).get(path + "/" + id + "/widths/480").then().statusCode(200).header("Cache-Control", "no-store");
        }
        as(REZA).get(path).then().statusCode(404);
        as(null).get(path).then().statusCode(404);
        as(null).get(path + "/" + id + "/widths/480").then().statusCode(404);
        as(TestIdentity.person("jan").in("assen", "moderator").token()).get(path + "/" + id + "/widths/480").then().statusCode(404);
    }

    @Test
    void takesPicturesFromOwnerAndModeratorsOnly() {
        FileProjects.publish(project);
        byte[] picture = Drawn.picture("jpg", 300, 200);
        String id = upload(SARA, picture).statusCode(201).extract().path("id");
        String order = "{\"pictureIds\":[\"" + id + "\"]}";
        String words = "{\"alt\":{\"fa\":\"مادی\"}}";
        for (String other : List.of(REZA, AUDITOR)) {
            upload(other, picture).statusCode(403).body("code", equalTo("not-the-owner"));
            as(other).contentType("application/json").body(order).put(orderPath()).then().statusCode(403);
            as(other).contentType("application/json").header("If-Match", "\"1\"").body(words).patch(path + "/" + id).then().statusCode(403);
            as(other).delete(path + "/" + id).then().statusCode(403);
        }
        upload(null, picture).statusCode(401);
        upload(MODERATOR, picture).statusCode(201);
        as(null).get(path).then().body("items", hasSize(2));
    }

    @Test
    void putsTheGalleryInOrder() {
        String first = upload(SARA, Drawn.picture("jpg", 100, 100)).extract().path("id");
        String second = upload(SARA, Drawn.picture("jpg", 101, 100)).extract().path("id");
        as(SARA).get(path).then().body("items.id", contains(first, second));
        order(second, first).statusCode(200).body("items.id", contains(second, first));
        as(SARA).get(path).then().body("items.id", contains(second, first));
        order(second).statusCode(409).body("code", equalTo("pictures-changed"));
        order(second, second).statusCode(409);
        order(second, UUID.randomUUID().toString()).statusCode(409);
        as(SARA).delete(path + "/" + second).then().statusCode(204);
        as(SARA).delete(path + "/" + second).then().statusCode(404);
        as(SARA).get(path).then().body("items.id", contains(first));
    }

    @Test
    void saysInWordsWhatAPictureShows() {
        byte[] picture = Drawn.picture("jpg", 300, 200);
        as(SARA).contentType("image/jpeg").header("Idempotency-Key", UUID.randomUUID()).body(picture).post(path).then().statusCode(422)
                .body("errors[0].code", equalTo("picture-without-words"));
        as(SARA).contentType("image/jpeg").header("Idempotency-Key", UUID.randomUUID()).queryParam("altFa", "م".repeat(301)).body(picture).post(path)
                .then().statusCode(422);
        String id = upload(SARA, picture).extract().path("id");
        String words = "{\"alt\":{\"fa\":\"مادی\",\"en\":\"<b>Canal</b>\"}}";
        as(SARA).contentType("application/json").body(words).patch(path + "/" + id).then().statusCode(428);
        as(SARA).contentType("application/json").header("If-Match", "\"7\"").body(words).patch(path + "/" + id).then().statusCode(412);
        as(SARA).contentType("application/json").header("If-Match", "\"1\"").body(words).patch(path + "/" + id).then().statusCode(200)
                .header("ETag", "\"2\"").body("alt.en", equalTo("<b>Canal</b>"));
        as(SARA).contentType("application/json").header("If-Match", "\"2\"").body("{\"alt\":{}}").patch(path + "/" + id).then().statusCode(422);
    }

    @Test
    void refusesBombsLiarsAndWhatIsTooLarge() {
        upload(SARA, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes()).statusCode(422).body("code", equalTo("picture-kind"));
        upload(SARA, Drawn.bomb(60_000, 60_000)).statusCode(422).body("code", equalTo("picture-too-many-pixels"));
        upload(SARA, "%PDF-1.7".getBytes()).statusCode(422).body("code", equalTo("picture-kind"));
        upload(SARA, new byte[10_485_761]).statusCode(413);
        as(SARA).contentType("image/svg+xml").header("Idempotency-Key", UUID.randomUUID()).body("<svg/>".getBytes()).post(path).then().statusCode(415);
        as(SARA).get(path).then().body("items", hasSize(0));
    }

    @Test
    void entersAPictureOnce() {
        byte[] picture = Drawn.picture("jpg", 300, 200);
        String key = UUID.randomUUID().toString();
        String first = send(SARA, key, picture).statusCode(201).extract().asString();
        assertEquals(first, send(SARA, key, picture).statusCode(201).extract().asString());
        send(SARA, key, Drawn.picture("jpg", 301, 200)).statusCode(422).body("code", equalTo("idempotency-key-reused"));
        as(SARA).contentType("image/jpeg").queryParam("altEn", "x").body(picture).post(path).then().statusCode(400);
        as(SARA).get(path).then().body("items", hasSize(1));
    }

    @Test
    void endsAGalleryThatIsFull() {
        upload(SARA, Drawn.picture("jpg", 100, 100)).statusCode(201);
        TestDatabase.update("""
                insert into project_picture (city_id, id, project_id, purpose, position, alt_en, uploaded_by)
                select 'isfahan', gen_random_uuid(), ?, 'GALLERY', n, 'x', 'sara' from generate_series(2, 30) n""", project);
        upload(SARA, Drawn.picture("jpg", 100, 100)).statusCode(409).body("code", equalTo("too-many-files"));
    }

    @Test
    void showsEvidenceOnceSomethingUsesIt() {
        FileProjects.publish(project);
        UUID id = UUID.fromString(as(SARA).contentType("image/jpeg").header("Idempotency-Key", UUID.randomUUID()).queryParam("purpose", "EVIDENCE")
                .queryParam("altEn", "The first plane trees").body(Drawn.picture("jpg", 300, 200)).post(path).then().statusCode(201).extract().path("id"));
        as(null).get(path + "/" + id + "/widths/480").then().statusCode(404);
        as(SARA).get(path + "?purpose=EVIDENCE").then().body("items.id", hasItem(id.toString()));
        as(null).get(path + "?purpose=EVIDENCE").then().body("items", hasSize(0));
        as(null).get(path).then().body("items", hasSize(0));
        UUID milestone = UUID.randomUUID();
        assertEquals(1, inCity.call("isfahan", () -> pictures.attach("isfahan", project, "milestone", milestone, List.of(id), "/pictureIds")).size());
        as(null).get(path + "/" + id + "/widths/480").then().statusCode(200);
        as(SARA).delete(path + "/" + id).then().statusCode(409).body("code", equalTo("file-in-use"));
        assertThrows(DomainException.class, () -> inCity.call("isfahan",
                () -> pictures.attach("isfahan", project, "milestone", UUID.randomUUID(), List.of(id), "/pictureIds")), "it is used already");
    }

    @Test
    void leavesNoOperationUnanswered() throws IOException {
        showsAPictureInSizesOfItsOwn();
        project();
        putsTheGalleryInOrder();
        project();
        saysInWordsWhatAPictureShows();
        assertEquals(Set.of(), CONTRACT.unanswered("Pictures"));
    }

    private ValidatableResponse order(String... ids) {
        return as(SARA).contentType("application/json").body("{\"pictureIds\":[\"" + String.join("\",\"", ids) + "\"]}").put(orderPath()).then();
    }

    private String orderPath() {
        return path.replace("/pictures", "/picture-order");
    }

    private ValidatableResponse upload(String token, byte[] file) {
        return send(token, UUID.randomUUID().toString(), file);
    }

    private ValidatableResponse send(String token, String key, byte[] file) {
        return as(token).contentType("image/jpeg").header("Idempotency-Key", key).queryParam("altFa", "مادی").queryParam("altEn", "The canal")
                .body(file).post(path).then();
    }

    private static RequestSpecification as(String token) {
        RequestSpecification request = given().filter(CONTRACT);
        return token == null ? request : request.auth().oauth2(token);
    }
}
