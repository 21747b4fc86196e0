package org.hamyari.portal.mine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.Map;
import org.hamyari.portal.stand.Browser;
import org.hamyari.portal.stand.Given;
import org.hamyari.portal.stand.Visit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MyPagesTest extends Visit {

    @Test
    void listsMyPledgesAsMyself() {
        Browser sara = browserOf(SARA);
        services.get("/api/pledges/v1/me/pledges", Given.items(Given.pledge("CAPTURED", "CAPTURED")));
        Browser.Shown shown = sara.open("/fa/isfahan/me");
        assertTrue(shown.text("tbody").contains("۲۰۰٬۰۰۰ تومان"));
        assertTrue(shown.text("tbody").contains("پرداخت‌شده"));
        assertTrue(shown.has("tbody a[href=/fa/isfahan/pledges/" + Given.PLEDGE + "]"));
        assertTrue(services.asked("GET", "/api/pledges/v1/me/pledges").getLast().header("Authorization").startsWith("Bearer ey"));
        assertEquals("fa", services.asked("GET", "/api/pledges/v1/me/pledges").getLast().header("Accept-Language"));
    }

    @Test
    void saysWhatWillStandHereAndWhereToBegin() {
        Browser.Shown shown = browserOf(SARA).open("/en/isfahan/me");
        assertTrue(shown.text(".empty").contains("You have not backed a project yet"));
        assertTrue(shown.has(".empty a[href=/en/isfahan/projects?state=FUNDING]"));
    }

    @Test
    void listsTheProjectsIWorkOnWithWhatComesNext() {
        Browser sara = browserOf(SARA);
        services.get("/api/catalogue/v1/cities/isfahan/my-projects", Given.items("""
                {"id":"%s","cityId":"isfahan","title":{"en":"Canal"},"state":"DRAFT","version":1,"createdAt":"2026-10-01T08:00:00Z"}"""
                .formatted(Given.PROJECT)));
        Browser.Shown shown = sara.open("/en/isfahan/me");
        assertTrue(shown.has("section[aria-labelledby=projects] a[href=/en/isfahan/projects/" + Given.PROJECT + "/manage]"));
        assertTrue(shown.text("section[aria-labelledby=projects]").contains("Draft Complete the proposal and hand it in."));
        services.away("GET", "/api/catalogue/v1/cities/isfahan/my-projects");
        assertTrue(sara.open("/en/isfahan/me").text("section[aria-labelledby=projects] .notice").contains("Nothing is lost"));
    }

    @Test
    void erasesTheAddressThatLettersGoTo() {
        String address = "/api/catalogue/v1/cities/isfahan/contact";
        Browser sara = browserOf(SARA);
        assertTrue(sara.open("/en/isfahan/me").has("form[action=/en/isfahan/me/contact] button"));
        services.on("DELETE", address, 204, "");
        Browser.Shown done = sara.submit("/en/isfahan/me/contact", Map.of());
        assertTrue(done.text("section[aria-labelledby=letters]").contains("Your address has been erased."));
        assertEquals(1, services.asked("DELETE", address).size());
    }

    @Test
    void saysThatPledgesAreSafeWhenTheyCannotBeReached() {
        Browser sara = browserOf(SARA);
        services.away("GET", "/api/pledges/v1/me/pledges");
        Browser.Shown shown = sara.open("/en/isfahan/me");
        assertEquals(200, shown.status());
        assertTrue(shown.text("section:has(#pledges) .notice").contains("They are safe"));
    }

    @Test
    void showsMyPageInTheHeaderOnceSignedIn() {
        assertTrue(browser().open("/en/yazd/city").text(".tools").contains("Sign in"));
        assertTrue(browserOf(SARA).open("/en/yazd/city").text(".tools").contains("My page"));
    }

    @Test
    void dropsASessionThatCannotBeReadAnyMoreAndOpensThePageAnew() {
        var answer = new Browser(origin(), HttpClient.Redirect.NEVER)
                .send(HttpRequest.newBuilder(origin().resolve("/en/isfahan/me")).header("Cookie", "q_session=not-a-session").GET())
                .answer();
        assertEquals(303, answer.statusCode());
        assertTrue(answer.headers().allValues("Set-Cookie").stream()
                .anyMatch(cookie -> cookie.startsWith("q_session=") && cookie.contains("Max-Age=0")), answer.headers()::toString);
    }

    @Test
    void aSessionThatCannotBeReadLeavesAPublicPageAsItIs() {
        Browser.Shown shown = browser().send(HttpRequest.newBuilder(origin().resolve("/en/yazd/city")).header("Cookie",
                "q_session=x").GET());
        assertEquals(200, shown.status());
        assertTrue(shown.text(".tools").contains("Sign in"));
    }
}
