package org.hamyari.sandboxgateway.payment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.DisabledOnIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hamyari.sandboxgateway.GatewayDatabase;
import org.hamyari.sandboxgateway.MerchantSite;
import org.hamyari.sandboxgateway.MerchantSite.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The gateway over HTTP, on a real database, with a merchant that really receives. */
@QuarkusTest
@QuarkusTestResource(GatewayDatabase.class)
class PaymentResourceTest {

    private static final String WAITS = "mostly waits, which the package does not change";

    private MerchantSite merchant;

    @BeforeEach
    void openTheMerchant() throws IOException {
        merchant = new MerchantSite();
    }

    @AfterEach
    void closeTheMerchant() {
        merchant.close();
    }

    @Test
    void createsAPaymentWithAHostedPage() {
        create(euros("10.50")).statusCode(201)
                .body("status", equalTo("CREATED"))
                .body("amount.amount", equalTo("10.50"))
                .body("refunded.amount", equalTo("0.00"))
                .body("capturedAt", nullValue())
                .body("redirectUrl", containsString("/sandbox-gateway/pay/sbx_"));
    }

    @Test
    void answersTheSameKeyWithTheSamePaymentAndRefusesAnotherBody() {
        String key = key();
        String first = merchantCall().header("Idempotency-Key", key).body(euros("3.00")).post("/api/payments").asString();
        assertEquals(first, merchantCall().header("Idempotency-Key", key).body(euros("3.00")).post("/api/payments").asString());
        merchantCall().header("Idempotency-Key", key).body(euros("4.00")).post("/api/payments")
                .then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void makesOnePaymentOfFiftyRequestsWithOneKeyAtOnce() throws Exception {
        String key = key();
        String body = euros("3.00");
        Callable<String> call = () -> merchantCall().header("Idempotency-Key", key).body(body).post("/api/payments").path("providerRef");
        try (ExecutorService callers = Executors.newFixedThreadPool(10)) {
            List<Future<String>> answers = callers.invokeAll(java.util.Collections.nCopies(50, call));
            String first = answers.getFirst().get();
            for (Future<String> answer : answers) {
                assertEquals(first, answer.get());
            }
        }
    }

    @Test
    void tellsEveryFieldThatIsWrong() {
        create("""
                {"amount":{"amount":"1.005","currency":"EUR"},"reference":"","description":"d","returnUrl":"javascript:alert(1)",
                 "notifyUrl":"http://localhost/n","colour":"red"}""")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", containsInAnyOrder("/amount", "/reference", "/returnUrl", "/colour"));
    }

    @Test
    void refusesAmountsThatAreNoMoney() {
        for (String amount : List.of("0", "0.00", "-1.00", "1e3", "1.005", "9999999999999999999", "ten", "", " 1.00", "۱۰")) {
            create(euros(amount)).statusCode(422).body("errors.pointer", hasItem("/amount"));
        }
        create(payment("100.5", "IRR")).statusCode(422);
        create(payment("10", "USD")).statusCode(422);
        create(payment("1000000", "IRR")).statusCode(201).body("amount.amount", equalTo("1000000"));
    }

    @Test
    void answersEveryBadRequestWithAProblem() {
        create("not json").statusCode(400).contentType("application/problem+json").body("code", equalTo("body-not-readable"));
        create("[]").statusCode(400);
        create("").statusCode(400);
        merchantCall().body(euros("1.00")).post("/api/payments").then().statusCode(400).body("code", equalTo("idempotency-key-missing"));
        given().contentType(ContentType.JSON).body(euros("1.00")).post("/api/payments").then().statusCode(401)
                .header("WWW-Authenticate", "Bearer").contentType("application/problem+json");
        given().header("Authorization", "Bearer wrong").get("/api/payments/sbx_1").then().statusCode(401);
        merchantCall().get("/api/payments/sbx_unknown").then().statusCode(404).contentType("application/problem+json");
        merchantCall().get("/nothing-here").then().statusCode(404);
        merchantCall().delete("/api/payments").then().statusCode(405).contentType("application/problem+json");
        given().header("Authorization", "Bearer " + GatewayDatabase.MERCHANT_SECRET).header("Idempotency-Key", key())
                .contentType("text/plain").body("x").post("/api/payments").then().statusCode(415).contentType("application/problem+json");
        merchantCall().queryParam("updatedSince", "yesterday").get("/api/payments").then().statusCode(422);
        merchantCall().queryParam("limit", "101").get("/api/payments").then().statusCode(422);
    }

    @Test
    void paysReturnsNotifiesAndConfirms() {
        String ref = created(euros("10.50"));
        press(ref, "pay", "normal").statusCode(303)
                .header("Location", equalTo("http://localhost:1/back?pledge=7&ref=" + ref + "&status=OK"));
        Received notification = merchant.next(1).getFirst();
        assertTrue(notification.isGenuine(GatewayDatabase.NOTIFICATION_SECRET));
        assertTrue(notification.body().contains("\"type\":\"payment.captured\""), notification.body());
        assertTrue(notification.body().contains("\"providerRef\":\"" + ref + "\""), notification.body());
        confirm(ref).statusCode(200).body("status", equalTo("CAPTURED")).body("amount.amount", equalTo("10.50"));
    }

    @Test
    void countsOnlyTheFirstDecision() {
        String ref = created(euros("10.00"));
        press(ref, "cancel", "normal").header("Location", endsWith("status=NOK"));
        press(ref, "pay", "normal").header("Location", endsWith("status=NOK"));
        confirm(ref).body("status", equalTo("CANCELLED")).body("failureReason", equalTo("cancelled-by-payer"));
    }

    @Test
    void declines() {
        String ref = created(euros("10.00"));
        press(ref, "decline", "normal").header("Location", endsWith("status=NOK"));
        confirm(ref).body("status", equalTo("FAILED")).body("failureReason", equalTo("declined"));
        assertTrue(merchant.next(1).getFirst().body().contains("payment.failed"));
    }

    @Test
    @DisabledOnIntegrationTest(WAITS)
    void repeatsANotificationUntilTheMerchantTakesIt() {
        merchant.refusing(2);
        String ref = created(euros("10.00"));
        press(ref, "pay", "normal");
        List<Received> deliveries = merchant.next(3);
        assertEquals(1, deliveries.stream().map(Received::body).distinct().count());
        assertTrue(merchant.isQuietFor(Duration.ofSeconds(3)));
    }

    @Test
    @DisabledOnIntegrationTest(WAITS)
    void playsTheNotificationFaults() {
        press(created(euros("1.00")), "pay", "repeat-notification");
        assertEquals(1, merchant.next(3).stream().map(Received::body).distinct().count());

        press(created(euros("1.00")), "pay", "forged-notification");
        List<Received> two = merchant.next(2);
        assertFalse(two.get(0).isGenuine(GatewayDatabase.NOTIFICATION_SECRET));
        assertTrue(two.get(1).isGenuine(GatewayDatabase.NOTIFICATION_SECRET));

        press(created(euros("1.00")), "pay", "no-notification");
        assertTrue(merchant.isQuietFor(Duration.ofSeconds(3)));
    }

    @Test
    @DisabledOnIntegrationTest(WAITS)
    void letsADecisionTakeEffectLater() {
        String ref = created(euros("1.00"));
        given().redirects().follow(false).contentType(ContentType.URLENC).formParam("decision", "pay").formParam("scenario", "slow")
                .formParam("delaySeconds", "3").post("/pay/" + ref).then().statusCode(303).header("Location", endsWith("status=OK"));
        confirm(ref).body("status", equalTo("CREATED"));
        assertTrue(merchant.next(1).getFirst().body().contains("payment.captured"));
        confirm(ref).body("status", equalTo("CAPTURED"));
    }

    @Test
    void returnsWithAClaimThatIsNotTrue() {
        String ref = created(euros("1.00"));
        press(ref, "pay", "forged-return").statusCode(303).header("Location", endsWith("status=OK"));
        confirm(ref).body("status", equalTo("CREATED"));
    }

    @Test
    void keepsThePayerWhenTheBrowserIsClosed() {
        String ref = created(euros("1.00"));
        press(ref, "pay", "close-browser").statusCode(200).contentType("text/html").body(containsString("مرورگر"));
        confirm(ref).body("status", equalTo("CAPTURED"));
        assertTrue(merchant.next(1).getFirst().body().contains("payment.captured"));
    }

    @Test
    void offersTheReturnAsOftenAsOneLikes() {
        String ref = created(euros("1.00"));
        press(ref, "pay", "repeat-return").statusCode(200).body(containsString("ref=" + ref + "&amp;status=OK"));
    }

    @Test
    void failsOneConfirmationWhenToldTo() {
        String ref = created(euros("1.00"));
        press(ref, "pay", "confirm-500-once");
        confirm(ref).statusCode(500).contentType("application/problem+json").body("code", equalTo("gateway-error"));
        confirm(ref).statusCode(200).body("status", equalTo("CAPTURED"));
    }

    @Test
    void statesAnotherAmountWhenToldTo() {
        String ref = created(euros("10.50"));
        press(ref, "pay", "amount-changed");
        confirm(ref).body("amount.amount", equalTo("9.50"));
        assertTrue(merchant.next(1).getFirst().body().contains("\"amount\":\"9.50\""));
    }

    @Test
    void refundsUpToWhatWasPaidAndEachKeyOnce() {
        String ref = created(euros("10.00"));
        refund(ref, key(), "1.00").statusCode(409).body("code", equalTo("not-refundable"));
        press(ref, "pay", "normal");
        String key = key();
        String refund = refund(ref, key, "4.00").statusCode(201).body("status", equalTo("COMPLETED")).extract().path("refundId");
        refund(ref, key, "4.00").statusCode(201).body("refundId", equalTo(refund));
        refund(ref, key, "5.00").statusCode(422);
        confirm(ref).body("status", equalTo("PARTLY_REFUNDED")).body("refunded.amount", equalTo("4.00"));
        refund(ref, key(), "6.01").statusCode(409);
        refund(ref, key(), "6.00").statusCode(201);
        confirm(ref).body("status", equalTo("REFUNDED")).body("refunded.amount", equalTo("10.00"));
        merchantCall().get("/api/payments/" + ref + "/refunds/" + refund).then().statusCode(200).body("amount.amount", equalTo("4.00"));
        merchantCall().get("/api/payments/" + ref + "/refunds/sbr_unknown").then().statusCode(404);
        assertEquals(List.of("payment.captured", "refund.completed", "refund.completed"),
                merchant.next(3).stream().map(each -> each.body().replaceAll(".*\"type\":\"([^\"]*)\".*", "$1")).sorted().toList());
    }

    @Test
    void failsOneRefundWhenToldTo() {
        String ref = created(euros("10.00"));
        press(ref, "pay", "refund-fails");
        refund(ref, key(), "10.00").statusCode(201).body("status", equalTo("FAILED"));
        confirm(ref).body("status", equalTo("CAPTURED")).body("refunded.amount", equalTo("0.00"));
        refund(ref, key(), "10.00").statusCode(201).body("status", equalTo("COMPLETED"));
    }

    @Test
    void neverRefundsMoreThanPaidUnderTwentyRefundsAtOnce() throws Exception {
        String ref = created(euros("10.00"));
        press(ref, "pay", "normal");
        Callable<Integer> call = () -> refund(ref, key(), "3.00").extract().statusCode();
        try (ExecutorService callers = Executors.newFixedThreadPool(10)) {
            long done = callers.invokeAll(java.util.Collections.nCopies(20, call)).stream().filter(answer -> status(answer) == 201).count();
            assertEquals(3, done);
        }
        confirm(ref).body("refunded.amount", equalTo("9.00"));
    }

    @Test
    void listsChangesForReconciliation() {
        String ref = created(euros("10.00"));
        String since = confirm(ref).extract().path("createdAt");
        press(ref, "pay", "normal");
        merchantCall().queryParam("updatedSince", since).get("/api/payments").then().statusCode(200)
                .body("items.find { it.providerRef == '" + ref + "' }.status", equalTo("CAPTURED"));
    }

    @Test
    void showsThePageInBothLanguagesWithoutScript() {
        String ref = created(payment("1250000", "IRR"));
        String persian = given().get("/pay/" + ref).then().statusCode(200).contentType("text/html")
                .header("Content-Security-Policy", containsString("form-action 'self' http://localhost:1")).extract().asString();
        assertTrue(persian.contains("lang=\"fa\" dir=\"rtl\""), persian);
        assertTrue(persian.contains("۱٬۲۵۰٬۰۰۰ ریال (۱۲۵٬۰۰۰ تومان)"), persian);
        assertTrue(persian.contains("&lt;b&gt;A bench&lt;/b&gt;"), persian);
        assertFalse(persian.contains("<script"), persian);
        String english = given().get("/pay/" + ref + "?lang=en").asString();
        assertTrue(english.contains("lang=\"en\" dir=\"ltr\""), english);
        assertTrue(english.contains("1,250,000 rials (125,000 toman)"), english);
        given().get("/pay/sbx_unknown").then().statusCode(404);
        given().get("/gateway.css").then().statusCode(200);
    }

    @Test
    void refusesADecisionOrScenarioItDoesNotKnow() {
        String ref = created(euros("1.00"));
        press(ref, "steal", "normal").statusCode(400);
        press(ref, "pay", "explode").statusCode(400);
        given().contentType(ContentType.URLENC).formParam("decision", "pay").formParam("delaySeconds", "999").post("/pay/" + ref)
                .then().statusCode(400);
        confirm(ref).body("status", equalTo("CREATED"));
    }

    private static int status(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private String euros(String amount) {
        return payment(amount, "EUR");
    }

    private String payment(String amount, String currency) {
        return String.format(Locale.ROOT, """
                {"amount":{"amount":"%s","currency":"%s"},"reference":"pledge-7","description":"<b>A bench</b>",
                 "returnUrl":"http://localhost:1/back?pledge=7","notifyUrl":"%s"}""", amount, currency, merchant.url("/notify"));
    }

    private static RequestSpecification merchantCall() {
        return given().contentType(ContentType.JSON).header("Authorization", "Bearer " + GatewayDatabase.MERCHANT_SECRET);
    }

    private static ValidatableResponse create(String body) {
        return merchantCall().header("Idempotency-Key", key()).body(body).post("/api/payments").then();
    }

    private static String created(String body) {
        return create(body).statusCode(201).extract().path("providerRef");
    }

    private static ValidatableResponse press(String ref, String decision, String scenario) {
        return given().redirects().follow(false).contentType(ContentType.URLENC)
                .formParam("decision", decision).formParam("scenario", scenario).formParam("delaySeconds", "0")
                .post("/pay/" + ref).then();
    }

    private static ValidatableResponse confirm(String ref) {
        return merchantCall().get("/api/payments/" + ref).then();
    }

    private static ValidatableResponse refund(String ref, String key, String amount) {
        return merchantCall().header("Idempotency-Key", key).body("{\"amount\":{\"amount\":\"" + amount + "\",\"currency\":\"EUR\"}}")
                .post("/api/payments/" + ref + "/refunds").then();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
