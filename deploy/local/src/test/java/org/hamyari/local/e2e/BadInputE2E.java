package org.hamyari.local.e2e;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Whatever is wrong with a request, its sender is told so in the own language, and nothing moves in the books. */
@EndToEnd
class BadInputE2E {

    private static final int TEN_MEGABYTES = 10_000_000;

    private final House house;
    private Campaign isfahan;
    private Campaign assen;

    BadInputE2E(House house) {
        this.house = house;
    }

    /** A wrong request, and the refusal it earns; {@code field} is the code at the field, empty where no field is wrong. */
    private record Wrong(String what, int status, String code, String field, Function<Api, Answer> send) {
    }

    @BeforeEach
    void campaigns() {
        isfahan = Campaign.open(house, Town.ISFAHAN, "Counselling hours", "counselling", "100000000");
        assen = Campaign.open(house, Town.ASSEN, "Counselling hours", "counselling", "1000.00");
    }

    @Test
    void wrongRequestsAreRefusedInBothLanguagesAndMoveNothing() {
        Map<String, String> isfahanBefore = Books.of(house, Town.ISFAHAN).standing();
        Map<String, String> assenBefore = Books.of(house, Town.ASSEN).standing();
        List<Executable> checks = new ArrayList<>();
        for (Wrong wrong : wrongAmounts()) {
            inBothLanguages(checks, house.as("sara"), wrong);
        }
        for (Wrong wrong : wrongForms()) {
            inBothLanguages(checks, house.as("sara"), wrong);
        }
        foreignTokens().forEach((what, token) -> inBothLanguages(checks, house.showing(token),
                new Wrong(what, 401, "unauthenticated", "", api -> pledge(api, isfahan, "20000"))));
        assertAll(checks);
        assertEquals(isfahanBefore, Books.of(house, Town.ISFAHAN).standing());
        assertEquals(assenBefore, Books.of(house, Town.ASSEN).standing());
    }

    private List<Wrong> wrongAmounts() {
        return List.of(
                amount("zero", isfahan, "0", "amount-not-positive"),
                amount("negative", isfahan, "-20000", "amount-not-positive"),
                amount("huge", isfahan, "9".repeat(40), "amount-too-large"),
                amount("more than one may pledge", isfahan, "999999999999", "pledge-too-large"),
                amount("less than one may pledge", isfahan, "1", "pledge-too-small"),
                amount("a fraction of a rial", isfahan, "20000.5", "amount-too-fine"),
                amount("a third decimal of a euro", assen, "10.505", "amount-too-fine"),
                amount("no number", assen, "ten", "amount-not-a-number"),
                new Wrong("wrong currency", 422, "invalid-request", "wrong-currency", api -> {
                    ObjectNode body = isfahan.pledge("20000");
                    body.set("amount", Town.ASSEN.money("20.00"));
                    return api.post(pledgesOf(isfahan, isfahan.id()), body);
                }));
    }

    private static Wrong amount(String what, Campaign campaign, String amount, String field) {
        return new Wrong(what, 422, "invalid-request", field, api -> pledge(api, campaign, amount));
    }

    private List<Wrong> wrongForms() {
        String key = UUID.randomUUID().toString();
        house.as("sara").post(key, pledgesOf(isfahan, isfahan.id()), isfahan.pledge("20000")).ok();
        String path = pledgesOf(isfahan, isfahan.id());
        return List.of(
                new Wrong("unknown project", 404, "not-found", "",
                        api -> api.post(pledgesOf(isfahan, UUID.randomUUID().toString()), isfahan.pledge("20000"))),
                new Wrong("unknown city", 404, "not-found", "",
                        api -> api.get("/api/pledges/v1/cities/atlantis/projects/" + isfahan.id() + "/campaign")),
                new Wrong("a pledge in an unknown city", 404, "not-found", "",
                        api -> api.post("/api/pledges/v1/cities/atlantis/projects/" + isfahan.id() + "/pledges", isfahan.pledge("20000"))),
                new Wrong("no idempotency key", 400, "idempotency-key-missing", "", api -> api.postWithoutKey(path, isfahan.pledge("20000"))),
                new Wrong("the same key with another body", 422, "idempotency-key-reused", "",
                        api -> api.post(key, path, isfahan.pledge("30000"))),
                new Wrong("not JSON", 400, "body-not-readable", "", api -> api.postText(path, "application/json", "{\"amount\": ")),
                new Wrong("no body", 400, "body-not-readable", "", api -> api.postText(path, "application/json", "")),
                new Wrong("an unknown field", 422, "invalid-request", "unknown-field",
                        api -> api.post(path, isfahan.pledge("20000").put("donor", "somebody else"))),
                new Wrong("a field of the wrong kind", 422, "invalid-request", "wrong-type",
                        api -> api.post(path, isfahan.pledge("20000").put("termsVersion", "the latest"))),
                new Wrong("ten megabytes", 413, "payload-too-large", "",
                        api -> api.postText(path, "application/json", "{\"amount\": \"" + "1".repeat(TEN_MEGABYTES) + "\"}")),
                new Wrong("a wrong content type", 415, "unsupported-media-type", "", api -> api.postText(path, "text/plain", "20000")),
                new Wrong("a path that does not exist", 404, "not-found", "", api -> api.get("/api/pledges/v1/nowhere")),
                new Wrong("a service that does not exist", 404, "not-found", "", api -> api.get("/api/nobody/v1/cities")),
                new Wrong("a method the path has not", 405, "method-not-allowed", "",
                        api -> api.put(path, isfahan.pledge("20000"))),
                new Wrong("an identifier that is none", 404, "not-found", "", api -> api.post(pledgesOf(isfahan, "1"), isfahan.pledge("20000"))),
                new Wrong("a cursor of somebody else's making", 400, "cursor-not-ours", "", api -> api.get("/api/pledges/v1/me/pledges?cursor=abc")),
                new Wrong("terms nobody has seen", 409, "terms-changed", "",
                        api -> api.post(path, isfahan.pledge("20000").put("termsVersion", 99))));
    }

    /** Signed by the same server for another realm, ours but changed afterwards, and signed by nobody. */
    private Map<String, String> foreignTokens() {
        String[] ours = house.token("sara", "").split("\\.");
        String later = new String(Base64.getUrlDecoder().decode(ours[1]), StandardCharsets.UTF_8)
                .replaceFirst("\"exp\":[0-9]+", "\"exp\":4102444800");
        String nobody = "{\"alg\":\"none\",\"typ\":\"JWT\"}";
        return Map.of("a token of another realm", house.tokenOfAnotherRealm(),
                "a token made to last longer", ours[0] + "." + encode(later) + "." + ours[2],
                "a token nobody signed", encode(nobody) + "." + encode(later) + ".",
                "a token that is none", "abc");
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String pledgesOf(Campaign campaign, String project) {
        return campaign.pledges("/projects/" + project + "/pledges");
    }

    private static Answer pledge(Api api, Campaign campaign, String amount) {
        return api.post(pledgesOf(campaign, campaign.id()), campaign.pledge(amount));
    }

    private static void inBothLanguages(List<Executable> checks, Api api, Wrong wrong) {
        checks.add(() -> refused(api.with("Accept-Language", "en"), wrong, "[A-Za-z].*"));
        checks.add(() -> refused(api.with("Accept-Language", "fa"), wrong, "(?s).*[\\u0627-\\u06cc].*"));
    }

    private static void refused(Api api, Wrong wrong, String script) {
        Answer answer;
        try {
            answer = wrong.send().apply(api);
        } catch (UncheckedIOException e) {
            throw new AssertionError(wrong.what() + " gets no answer: " + e.getMessage(), e);
        }
        JsonNode problem = answer.refused(wrong.status(), wrong.code());
        assertTrue(problem.path("title").asText().matches(script), wrong.what() + " in its language: " + answer);
        if (!wrong.field().isEmpty()) {
            assertTrue(problem.path("errors").findValuesAsText("code").contains(wrong.field()), wrong.what() + ": " + answer);
            assertTrue(problem.at("/errors/0/pointer").asText().startsWith("#/"), wrong.what() + ": " + answer);
            assertTrue(problem.at("/errors/0/detail").asText().matches(script), wrong.what() + " at the field, in its language: " + answer);
        }
    }

    /** What a browser brings back from the gateway is a hint only; what the gateway has not got is not booked. */
    @Test
    void aForgedOrRepeatedReturnChangesNothing() {
        Campaign.Session unpaid = isfahan.session("reza", "30000");
        Campaign.Session paid = isfahan.session("reza", "50000");
        isfahan.decide(paid, "pay", "normal");
        for (int repeat = 0; repeat < 3; repeat++) {
            assertEquals("CAPTURED", isfahan.confirm("reza", paid, paid.reference()).ok().path("state").asText());
        }
        isfahan.raised("50000", "0");
        Map<String, String> before = Books.of(house, Town.ISFAHAN).standing();

        assertEquals("PENDING", isfahan.confirm("reza", unpaid, unpaid.reference()).ok().path("state").asText(), "nothing was paid");
        isfahan.confirm("reza", unpaid, paid.reference()).refused(422, "invalid-request");
        isfahan.confirm("reza", unpaid, "sbx_invented").refused(422, "invalid-request");
        isfahan.confirm("sara", unpaid, unpaid.reference()).refused(404, "not-found");
        house.anybody().with("Sandbox-Signature", "t=1614265330,v1=" + "0".repeat(64))
                .postText("/api/pledges/v1/gateway-notifications/sandbox", "application/json",
                        "{\"notificationId\":\"sbn_forged\",\"type\":\"payment.captured\",\"providerRef\":\"" + unpaid.reference() + "\"}")
                .refused(401, "signature-invalid");

        Visitor reza = house.chromium().visitor("fa");
        reza.openAddress(isfahan.returnAddress(unpaid.pledge()) + "?ref=" + unpaid.reference() + "&status=OK").signIn("reza");
        reza.sees("pledge_title_open").looks("receipt-open");
        reza.openAddress(unpaid.gatewayPage()).atTheGateway("pay", "forged-return");
        reza.sees("pledge_title_open");
        reza.openAddress(unpaid.gatewayPage()).atTheGateway("decline", "normal");
        reza.sees("pledge_title_not_confirmed").looks("receipt-not-confirmed");
        assertEquals(before, Books.of(house, Town.ISFAHAN).standing());
        isfahan.raised("50000", "0");
    }
}
