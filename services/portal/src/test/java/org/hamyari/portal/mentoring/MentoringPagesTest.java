package org.hamyari.portal.mentoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.hamyari.portal.stand.Browser;
import org.hamyari.portal.stand.Given;
import org.hamyari.portal.stand.IdentityStand;
import org.hamyari.portal.stand.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MentoringPagesTest extends Visit {

    private static final String CITY = "/api/cities/v1/cities/isfahan";
    private static final IdentityStand.Person LEILA = new IdentityStand.Person("leila", "Leila", "isfahan", List.of("city-admin"), true);

    @BeforeEach
    void someTemplates() {
        services.get(CITY + "/templates", Given.items(""));
        services.get("/api/cities/v1/templates", Given.items(template("assen")));
        services.get(CITY + "/adopted-templates", Given.items("""
                {"id":"%s","cityId":"isfahan","origin":{"cityId":"assen","templateId":"%s","version":2},"adoptedAt":"2026-11-12T08:00:00Z",
                 "kind":"PROCESS","title":{"en":"Equal shares"},"description":{"en":"Proven."},"process":{"rule":"mes"}}"""
                .formatted(Given.FUND, Given.PROJECT)));
        services.get(CITY + "/mentorings", Given.items("""
                {"id":"%s","cityId":"yazd","mentorCityId":"isfahan","state":"REQUESTED","wish":{"en":"To learn"},
                 "requestedAt":"2026-11-10T08:00:00Z","notes":[],"version":1}""".formatted(Given.PLEDGE)));
    }

    @Test
    void showsCopiesWithTheirOriginAndWhoAsks() {
        Browser.Shown shown = browserOf(LEILA).open("/en/isfahan/desk/mentoring");
        assertEquals(200, shown.status());
        assertTrue(shown.text("section[aria-labelledby=copies]").contains("from Assen, version 2, adopted on 12 November 2026"));
        assertTrue(shown.text("section[aria-labelledby=relations]").contains("You teach Yazd"));
        assertTrue(shown.text("section[aria-labelledby=others]").contains("adopted by 3 cities"));
    }

    @Test
    void adoptsACopy() {
        services.on("POST", CITY + "/adopted-templates", 409, Given.problem(409, "template-adopted", "The city has a copy of this version already."));
        Browser leila = browserOf(LEILA);
        leila.open("/en/isfahan/desk/mentoring");
        Browser.Shown again = leila.submit("/en/isfahan/desk/mentoring/adopt",
                Map.of("city", "assen", "template", Given.PROJECT, "key", "12345678"));
        assertTrue(again.text(".summary").contains("The city has a copy of this version already."));
        assertTrue(services.asked("POST", CITY + "/adopted-templates").getFirst().body().contains("\"cityId\":\"assen\""));
    }

    @Test
    void answersAWishToLearn() {
        services.on("POST", CITY + "/mentorings/" + Given.PLEDGE + "/decisions", 200, """
                {"id":"%s","cityId":"yazd","mentorCityId":"isfahan","state":"ACCEPTED","wish":{"en":"To learn"},
                 "requestedAt":"2026-11-10T08:00:00Z","notes":[],"version":2}""".formatted(Given.PLEDGE));
        Browser.Shown shown = browserOf(LEILA).submit("/en/isfahan/desk/mentoring/" + Given.PLEDGE + "/answer",
                Map.of("reason", "With pleasure", "do", "accept", "key", "12345678"));
        assertEquals("/en/isfahan/desk/mentoring", shown.path());
        assertTrue(services.asked("POST", CITY + "/mentorings/" + Given.PLEDGE + "/decisions").getFirst().body().contains("\"accepted\":true"));
    }

    private static String template(String city) {
        return """
                {"id":"%s","cityId":"%s","state":"SHARED","version":2,"sharedAt":"2026-11-01T08:00:00Z","adoptions":3,"kind":"PROCESS",
                 "title":{"en":"Equal shares"},"description":{"en":"Proven."}}""".formatted(Given.PROJECT, city);
    }
}
