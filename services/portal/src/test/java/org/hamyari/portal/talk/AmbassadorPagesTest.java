package org.hamyari.portal.talk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.hamyari.portal.stand.Browser;
import org.hamyari.portal.stand.Given;
import org.hamyari.portal.stand.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AmbassadorPagesTest extends Visit {

    private static final String PROJECT = "/api/catalogue/v1/cities/isfahan/projects/" + Given.PROJECT;
    private static final String PAGE = "/en/isfahan/projects/" + Given.PROJECT;

    @BeforeEach
    void project() {
        Given.openProject(services);
    }

    @Test
    void anAmbassadorHasALinkAndSeesWhatItBrought() {
        Browser sara = browserOf(SARA);
        assertTrue(sara.open(PAGE + "/ambassador").has("button[value=become]"));
        String mine = """
                {"projectId":"%s","projectTitle":{"en":"A canal"},"code":"7k3mq9xw2d","since":"2026-11-18T09:40:00Z","pledges":2,"amount":%s}"""
                .formatted(Given.PROJECT, Given.rial("4000000"));
        services.on("PUT", PROJECT + "/ambassador", 200, mine);
        services.get(PROJECT + "/ambassador", mine);
        Browser.Shown shown = sara.submit(PAGE + "/ambassador", Map.of("do", "become"));
        assertEquals(1, services.asked("PUT", PROJECT + "/ambassador").size());
        assertTrue(shown.text("bdi").endsWith(PAGE + "?from=7k3mq9xw2d"), shown.text("bdi"));
        assertTrue(shown.text("main").contains("Pledges by your link: 2"), shown.text("main"));
        services.on("DELETE", PROJECT + "/ambassador", 204, "");
        sara.submit(PAGE + "/ambassador", Map.of("do", "stop"));
        assertEquals(1, services.asked("DELETE", PROJECT + "/ambassador").size());
    }

    @Test
    void aLinkIsRememberedInTheBrowserForItsProjectOnly() {
        List<String> cookies = browser().open(PAGE + "?from=7k3mq9xw2d").answer().headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("from=7k3mq9xw2d")).toList();
        assertEquals(2, cookies.size());
        assertTrue(cookies.stream().anyMatch(cookie -> cookie.contains("Path=" + PAGE) && cookie.contains("HTTPOnly")), cookies.toString());
        assertTrue(browser().open(PAGE + "?from=%22evil").answer().headers().allValues("Set-Cookie").stream().noneMatch(each -> each.startsWith("from=")));
        assertTrue(browser().open("/en/isfahan/projects?from=7k3mq9xw2d").answer().headers().allValues("Set-Cookie").stream()
                .noneMatch(each -> each.startsWith("from=")));
    }
}
