package org.hamyari.portal.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.hamyari.portal.stand.Browser;
import org.hamyari.portal.stand.Given;
import org.hamyari.portal.stand.IdentityStand;
import org.hamyari.portal.stand.Visit;
import org.junit.jupiter.api.Test;

/** Writing together and merging, as people see it. */
@QuarkusTest
class EditorPagesTest extends Visit {

    private static final String RECORD = "/api/catalogue/v1/cities/isfahan/projects/" + Given.PROJECT;
    private static final String PROJECT = "/isfahan/projects/" + Given.PROJECT;
    private static final String EDITOR = "0199f2c4-41aa-7be0-9d13-6a0e5d1c5b01";
    private static final String OTHER = "0199f2c4-41aa-7be0-9d13-6a0e5d1c5b02";
    private static final IdentityStand.Person LEILA = new IdentityStand.Person("leila", "Leila", "isfahan", List.of("moderator"), false);

    @Test
    void showsWhoWritesAndInvitesByEmail() {
        given();
        services.on("POST", RECORD + "/editors", 201, editor());
        Browser sara = browserOf(SARA);
        for (String language : List.of("fa", "en")) {
            Browser.Shown shown = sara.open("/" + language + PROJECT + "/manage/editors");
            assertEquals(200, shown.status());
            assertEquals("Reza <b>", shown.text("tbody bdi"));
        }
        sara.submit("/en" + PROJECT + "/manage/editors", Map.of("name", " Maryam ", "email", "maryam@example.org", "key", "key-12345"));
        assertEquals("{\"name\":\"Maryam\",\"email\":\"maryam@example.org\",\"language\":\"en\"}",
                services.asked("POST", RECORD + "/editors").getFirst().body());
        assertTrue(sara.open("/en" + PROJECT + "/manage").has("main a[href$=/manage/editors]"));
    }

    @Test
    void keepsWhatWasTypedWhereTheAddressIsWrong() {
        given();
        services.on("POST", RECORD + "/editors", 422, refused("email", "This is no address."));
        Browser.Shown shown = browserOf(SARA).submit("/en" + PROJECT + "/manage/editors", Map.of("name", "Maryam", "email", "maryam", "key", "key-12345"));
        assertEquals(422, shown.status());
        assertEquals("This is no address.", shown.text("#email-e"));
        assertEquals("Maryam", shown.page().selectFirst("#name").val());
        assertEquals("key-12345", shown.page().selectFirst("input[name=key]").val());
    }

    @Test
    void takesAnEditorBack() {
        given();
        services.on("DELETE", RECORD + "/editors/" + EDITOR, 204, "");
        assertTrue(browserOf(SARA).submit("/en" + PROJECT + "/manage/editors/" + EDITOR + "/removal", Map.of()).path().endsWith("/manage/editors"));
        assertEquals(1, services.asked("DELETE", RECORD + "/editors/" + EDITOR).size());
    }

    @Test
    void opensTheProjectForTheCodeOfTheLetter() {
        given();
        services.on("POST", "/api/catalogue/v1/cities/isfahan/editor-acceptances", 200, Given.draft());
        Browser sara = browserOf(SARA);
        assertTrue(sara.open("/fa/isfahan/projects/editing").has("#code"));
        assertTrue(sara.submit("/en/isfahan/projects/editing", Map.of("code", "7KQM-2XWD-9RTA", "key", "key-12345")).path()
                .endsWith(Given.PROJECT + "/manage"));
        services.on("POST", "/api/catalogue/v1/cities/isfahan/editor-acceptances", 422, refused("code", "This code is wrong."));
        Browser.Shown shown = sara.submit("/en/isfahan/projects/editing", Map.of("code", "7KQM-2XWD-9RTB", "key", "key-12346"));
        assertEquals("This code is wrong.", shown.text("#code-e"));
        assertEquals("7KQM-2XWD-9RTB", shown.page().selectFirst("#code").val());
    }

    @Test
    void aModeratorMergesWhatIsTheSame() {
        given();
        services.get(RECORD, Given.draft().replace("\"part\":\"OWNER\",", ""));
        services.on("POST", RECORD + "/mergers", 200, Given.draft());
        assertFalse(browserOf(SARA).open("/en" + PROJECT).has("#alike"));
        Browser leila = browserOf(LEILA);
        assertTrue(leila.open("/en" + PROJECT).has("a[href=/en" + PROJECT + "/merger]"));
        assertEquals(1, leila.open("/fa" + PROJECT + "/merger").page().select("input[type=radio]").size());
        assertEquals(422, leila.submit("/en" + PROJECT + "/merger", Map.of("reason", "The same lane.", "key", "key-12345")).status());
        leila.submit("/en" + PROJECT + "/merger", Map.of("into", OTHER, "reason", "The same lane.", "key", "key-12345"));
        assertEquals("{\"into\":\"" + OTHER + "\",\"reason\":\"The same lane.\"}", services.asked("POST", RECORD + "/mergers").getFirst().body());
    }

    private void given() {
        Given.draft(services);
        services.get(RECORD + "/editors", "{\"items\":[" + editor() + "]}");
        services.get(RECORD + "/duplicates", """
                {"items":[{"likeness":87,"project":{"id":"%s","cityId":"isfahan","title":{"en":"Canal too"},"state":"IN_REVIEW","version":2,
                 "createdAt":"2026-10-01T08:00:00Z"}}]}""".formatted(OTHER));
    }

    private static String editor() {
        return """
                {"id":"%s","name":"Reza <b>","invitedAt":"2026-11-01T09:00:00Z","expiresAt":"2026-11-15T09:00:00Z"}""".formatted(EDITOR);
    }

    private static String refused(String field, String why) {
        return Given.problem(422, "invalid-request", "Look at the fields.").replace("\"traceId\"",
                "\"errors\":[{\"pointer\":\"#/" + field + "\",\"code\":\"wrong\",\"detail\":\"" + why + "\"}],\"traceId\"");
    }
}
