package org.hamyari.catalogue.file;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hamyari.catalogue.CitiesNeighbour;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.SpecContract;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents of a project over HTTP. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "catalogue"))
@QuarkusTestResource(CitiesNeighbour.class)
class ProjectDocumentsTest {

    private static final SpecContract CONTRACT = SpecContract.of("catalogue");
    private static final byte[] PDF = "%PDF-1.7 drawing".getBytes(StandardCharsets.US_ASCII);
    private static final String SARA = TestIdentity.person("sara").token();
    private static final String REZA = TestIdentity.person("reza").token();
    private static final String MODERATOR = TestIdentity.person("leila").in("isfahan", "moderator").token();
    private static final String FINANCE = TestIdentity.person("maryam").in("isfahan", "finance-officer").token();
    private static final String AUDITOR = TestIdentity.person("ziba").in("isfahan", "auditor").token();

    private UUID project;
    private String path;

    @BeforeEach
    void project() {
        TestCities.demo();
        project = FileProjects.draft("sara");
        path = "/api/catalogue/v1/cities/isfahan/projects/" + project + "/documents";
    }

    @Test
    void showsADocumentToThoseItIsFor() {
        FileProjects.publish(project);
        String open = upload(SARA, "PUBLIC", PDF).statusCode(201).extract().path("id");
        String team = upload(SARA, "TEAM_AND_OFFICIALS", PDF).statusCode(201).extract().path("id");
        String secret = upload(FINANCE, "OFFICIALS", PDF).statusCode(201).extract().path("id");
        String own = upload(SARA, "OFFICIALS", PDF).statusCode(201).extract().path("id");
        as(null).get(path).then().statusCode(200).body("items.id", contains(open));
        as(REZA).get(path).then().body("items.id", contains(open));
        as(SARA).get(path).then().body("items.id", contains(open, team, own));
        for (String official : List.of(MODERATOR, FINANCE, AUDITOR)) {
            as(official).get(path).then().body("items.id", contains(open, team, secret, own));
        }
        as(TestIdentity.person("jan").in("assen", "moderator").token()).get(path).then().body("items.id", contains(open));
        as(null).get(path + "/" + open + "/content").then().statusCode(200);
        as(null).get(path + "/" + team + "/content").then().statusCode(404);
        as(SARA).get(path + "/" + secret + "/content").then().statusCode(404);
        change(SARA, secret, 1, "PUBLIC").statusCode(404);
        change(SARA, team, 9, "PUBLIC").statusCode(412);
        as(SARA).contentType("application/json").body("{\"visibility\":\"PUBLIC\"}").patch(path + "/" + team).then().statusCode(428);
        change(SARA, team, 1, "PUBLIC").statusCode(200).header("ETag", "\"2\"").body("visibility", equalTo("PUBLIC"));
        change(REZA, team, 2, "OFFICIALS").statusCode(403).body("code", equalTo("not-your-file"));
        change(MODERATOR, team, 2, "OFFICIALS").statusCode(200);
        as(null).get(path + "/" + team + "/content").then().statusCode(404);
    }

    @Test
    void sendsADocumentAsAnAttachmentThatRunsNothing() {
        String id = upload(SARA, "PUBLIC", PDF).body("contentType", equalTo("application/pdf")).body("name", equalTo("Drawing of the canal"))
                .extract().path("id");
        byte[] sent = as(SARA).get(path + "/" + id + "/content").then().statusCode(200).contentType("application/octet-stream")
                .header("Content-Disposition", containsString("attachment; filename=\"" + id + ".pdf\"")).header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox").extract().asByteArray();
        assertArrayEquals(PDF, sent);
    }

    @Test
    void judgesADocumentByItsContent() {
        upload(SARA, "PUBLIC", Drawn.archive("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>")).statusCode(201)
                .body("contentType", containsString("wordprocessingml"));
        upload(SARA, "PUBLIC", Drawn.archive("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<w/>")).statusCode(201);
        upload(SARA, "PUBLIC", Drawn.archive("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<o/>")).statusCode(201);
        upload(SARA, "PUBLIC", Drawn.archive("mimetype", "application/vnd.oasis.opendocument.spreadsheet")).statusCode(201);
        for (byte[] liar : List.of("<html><script>alert(1)</script>".getBytes(), "<svg/>".getBytes(), new byte[0], "MZ".getBytes(),
                "PK\3\4 not an archive".getBytes(),
                Drawn.archive("evil.exe", "MZ"), Drawn.archive("mimetype", "text/html"),
                Drawn.archive("[Content_Types].xml", "macroEnabled", "word/document.xml", "<w/>"),
                Drawn.archive("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>", "word/vbaProject.bin", "x"),
                Drawn.archive("mimetype", "application/vnd.oasis.opendocument.text", "Basic/Standard/Module1.xml", "x"))) {
            upload(SARA, "PUBLIC", liar).statusCode(422).body("code", equalTo("document-kind"));
        }
        upload(SARA, "PUBLIC", new byte[10_485_761]).statusCode(413);
    }

    @Test
    void forgetsWhereAPhotographedReceiptWasTaken() {
        String id = upload(SARA, "OFFICIALS", Drawn.photo(300, 200, "32.6539N")).statusCode(201).body("contentType", equalTo("image/jpeg"))
                .extract().path("id");
        byte[] kept = as(SARA).get(path + "/" + id + "/content").then().statusCode(200).extract().asByteArray();
        assertFalse(new String(kept, StandardCharsets.ISO_8859_1).contains("32.6539N"));
    }

    @Test
    void takesDocumentsFromOwnerAndOfficialsOnly() {
        FileProjects.publish(project);
        upload(REZA, "PUBLIC", PDF).statusCode(403);
        upload(AUDITOR, "PUBLIC", PDF).statusCode(403);
        upload(null, "PUBLIC", PDF).statusCode(401);
        String id = upload(MODERATOR, "TEAM_AND_OFFICIALS", PDF).statusCode(201).extract().path("id");
        as(SARA).delete(path + "/" + id).then().statusCode(403).body("code", equalTo("not-your-file"));
        as(AUDITOR).delete(path + "/" + id).then().statusCode(403);
        as(MODERATOR).delete(path + "/" + id).then().statusCode(204);
        as(MODERATOR).delete(path + "/" + id).then().statusCode(404);
        as(SARA).get(path).then().body("items", hasSize(0));
    }

    @Test
    void namesWhatIsWrongWithTheRequest() {
        as(SARA).contentType("application/pdf").header("Idempotency-Key", UUID.randomUUID()).queryParam("visibility", "PUBLIC").body(PDF).post(path)
                .then().statusCode(422).body("errors[0].pointer", equalTo("#/name"));
        as(SARA).contentType("application/pdf").header("Idempotency-Key", UUID.randomUUID()).queryParam("visibility", "PUBLIC").queryParam("name", " ")
                .body(PDF).post(path).then().statusCode(422).body("errors[0].code", equalTo("document-without-name"));
        as(SARA).contentType("application/pdf").header("Idempotency-Key", UUID.randomUUID()).queryParam("name", "x").queryParam("visibility", "NOBODY")
                .body(PDF).post(path).then().statusCode(422);
    }

    @Test
    void entersADocumentOnce() {
        String key = UUID.randomUUID().toString();
        String first = send(SARA, key, "PUBLIC", PDF).statusCode(201).extract().asString();
        assertEquals(first, send(SARA, key, "PUBLIC", PDF).statusCode(201).extract().asString());
        send(SARA, key, "OFFICIALS", PDF).statusCode(422).body("code", equalTo("idempotency-key-reused"));
        as(SARA).get(path).then().body("items", hasSize(1));
    }

    @Test
    void leavesNoOperationUnanswered() {
        showsADocumentToThoseItIsFor();
        project();
        takesDocumentsFromOwnerAndOfficialsOnly();
        assertEquals(Set.of(), CONTRACT.unanswered("ProjectDocuments"));
    }

    private ValidatableResponse change(String token, String id, int version, String visibility) {
        return as(token).contentType("application/json").header("If-Match", "\"" + version + "\"").body("{\"visibility\":\"" + visibility + "\"}")
                .patch(path + "/" + id).then();
    }

    private ValidatableResponse upload(String token, String visibility, byte[] file) {
        return send(token, UUID.randomUUID().toString(), visibility, file);
    }

    private ValidatableResponse send(String token, String key, String visibility, byte[] file) {
        return as(token).contentType("application/octet-stream").header("Idempotency-Key", key).queryParam("name", "Drawing of\nthe canal")
                .queryParam("visibility", visibility).body(file).post(path).then();
    }

    private static RequestSpecification as(String token) {
        RequestSpecification request = given().filter(CONTRACT);
        return token == null ? request : request.auth().oauth2(token);
    }
}
