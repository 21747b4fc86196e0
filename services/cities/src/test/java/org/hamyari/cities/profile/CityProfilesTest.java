package org.hamyari.cities.profile;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.hamyari.cities.Town;
import org.hamyari.platform.testing.ServiceTestResource;
import org.junit.jupiter.api.Test;

/** How a city presents itself, over HTTP. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "cities"))
class CityProfilesTest {

    private static final String PROFILE = "{\"header\":\"BRIDGE\",\"claim\":{\"fa\":\"با هم\"},\"email\":\"office@town.example\","
            + "\"phone\":\"+98 31 3222\",\"website\":\"https://town.example\"}";

    private final Town town = Town.aTown();

    @Test
    void isEmptyAtFirstAndChangedByWhoKnowsItsVersion() {
        town.get(null, "/profile").then().statusCode(200).header("ETag", "\"0\"").body("header", equalTo("NONE")).body("claim", nullValue());
        change(null, PROFILE).statusCode(428);
        change("\"1\"", PROFILE).statusCode(412);
        change("\"0\"", PROFILE).statusCode(200).header("ETag", "\"1\"").body("claim.fa", equalTo("با هم"));
        change("\"0\"", PROFILE).statusCode(412);
        change("\"1\"", "{\"header\":\"NONE\"}").statusCode(200).header("ETag", "\"2\"").body("email", nullValue());
        Town.as(null).header("If-None-Match", "\"2\"").get(town.address("/profile")).then().statusCode(304);
        town.put(town.auditor(), "/profile", "\"2\"", "application/json", PROFILE).then().statusCode(403);
        town.put(Town.stranger(), "/profile", "\"2\"", "application/json", PROFILE).then().statusCode(403);
    }

    @Test
    void namesTheFieldThatIsWrong() {
        wrong("#/claim", PROFILE.replace("با هم", " "));
        wrong("#/claim/fa", PROFILE.replace("با هم", "با".repeat(41)));
        wrong("#/website", PROFILE.replace("https://town", "javascript:town"));
        wrong("#/phone", PROFILE.replace("+98", "call me"));
        wrong("#/email", PROFILE.replace("@", " at "));
        wrong("#/header", PROFILE.replace("BRIDGE", "TOWER"));
        town.get(null, "/profile").then().header("ETag", "\"0\"");
    }

    @Test
    void drawsThePictureAnewAndKeepsNothingElseOfTheFile() throws IOException {
        byte[] picture = png(900, 300);
        byte[] withComment = withChunk(picture, "tEXt", "Comment\0the photographer's home".getBytes(StandardCharsets.ISO_8859_1));
        String address = emblem("\"0\"", "image/png", withComment).statusCode(200).header("ETag", "\"1\"").body("emblem.width", equalTo(512))
                .body("emblem.height", equalTo(170)).body("emblem.address", containsString("/emblem?picture=")).extract().path("emblem.address");
        byte[] kept = Town.as(null).get(address).then().statusCode(200).contentType("image/png").header("ETag", "\"1\"")
                .header("X-Content-Type-Options", "nosniff").extract().asByteArray();
        assertFalse(new String(kept, StandardCharsets.ISO_8859_1).contains("photographer"));
        assertEquals(512, ImageIO.read(new ByteArrayInputStream(kept)).getWidth());
        change("\"1\"", PROFILE).statusCode(200).body("emblem.width", equalTo(512));
        emblem("\"1\"", "image/png", picture).statusCode(412);
        emblem("\"2\"", "image/png", jpeg()).statusCode(200).body("emblem.width", equalTo(64));
        Town.as(null).header("If-None-Match", "\"3\"").get(town.address("/emblem")).then().statusCode(304);
        town.get(null, "/profile").then().statusCode(200);
        assertEquals(Set.of(), Town.CONTRACT.unanswered("CityProfiles"));
    }

    @Test
    void refusesWhatIsNoPictureOrTooMuchOfOne() throws IOException {
        noPicture("Just words, whatever the name says.".getBytes(StandardCharsets.UTF_8), "This is neither a PNG nor a JPEG picture.");
        noPicture("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), "This is neither a PNG nor a JPEG picture.");
        noPicture("GIF89a\1\0\1\0\0\0\0;".getBytes(StandardCharsets.ISO_8859_1), "This is neither a PNG nor a JPEG picture.");
        noPicture(Arrays.copyOf(png(200, 200), 60), "This is neither a PNG nor a JPEG picture.");
        noPicture(png(16, 16), "The picture needs 32 pixels a side at least.");
        noPicture(bomb(), "The picture may have 4000 pixels a side at most.");
        town.put(town.admin(), "/emblem", "\"0\"", "image/svg+xml", "<svg/>").then().statusCode(415);
        town.put(town.admin(), "/emblem", "\"0\"", "image/png", new byte[2_097_153]).then().statusCode(413);
        town.put(Town.stranger(), "/emblem", "\"0\"", "image/png", png(64, 64)).then().statusCode(403);
        town.get(null, "/emblem").then().statusCode(404);
        town.get(null, "/profile").then().header("ETag", "\"0\"");
    }

    private ValidatableResponse change(String ifMatch, String body) {
        return town.put(town.admin(), "/profile", ifMatch, "application/json", body).then();
    }

    private void wrong(String pointer, String body) {
        change("\"0\"", body).statusCode(422).body("errors[0].pointer", equalTo(pointer));
    }

    private ValidatableResponse emblem(String ifMatch, String type, byte[] file) {
        return town.put(town.admin(), "/emblem", ifMatch, type, file).then();
    }

    private void noPicture(byte[] file, String detail) {
        emblem("\"0\"", "image/png", file).statusCode(422).body("errors[0].detail", equalTo(detail));
    }

    private static byte[] png(int width, int height) throws IOException {
        return encoded(width, height, "png");
    }

    private static byte[] jpeg() throws IOException {
        return encoded(64, 64, "jpeg");
    }

    private static byte[] encoded(int width, int height, String format) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, file);
        return file.toByteArray();
    }

    /** A few bytes that say they are a picture of 50,000 times 50,000 pixels. */
    private static byte[] bomb() throws IOException {
        byte[] file = png(64, 64);
        ByteBuffer.wrap(file).putInt(16, 50_000).putInt(20, 50_000);
        CRC32 check = new CRC32();
        check.update(file, 12, 17);
        ByteBuffer.wrap(file).putInt(29, (int) check.getValue());
        return file;
    }

    /** The same PNG with one chunk more behind its header. */
    private static byte[] withChunk(byte[] png, String type, byte[] content) {
        ByteBuffer chunk = ByteBuffer.allocate(content.length + 12).putInt(content.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(content);
        CRC32 check = new CRC32();
        check.update(chunk.array(), 4, content.length + 4);
        chunk.putInt((int) check.getValue());
        return ByteBuffer.allocate(png.length + chunk.capacity()).put(png, 0, 33).put(chunk.array()).put(png, 33, png.length - 33).array();
    }
}
