package org.hamyari.pledges.stand;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.hamyari.ledger.Account;
import org.hamyari.ledger.AccountKind;
import org.hamyari.platform.testing.SpecContract;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestIdentity;

/** What tests set up and ask, all over HTTP and SQL, so that the packaged service can be asked the same. */
public final class Scene {

    public static final String BASE = "/api/pledges/v1";
    public static final String RETURN = "http://localhost:8080/fa/pledges/return";
    private static final SpecContract CONTRACT = SpecContract.of("pledges");

    private Scene() {
    }

    /** A campaign in the making. */
    public static final class ACampaign {
        private String city = "isfahan";
        private String currency = "IRR";
        private long goal = 10_000_000;
        private Instant opensAt = Instant.now().minusSeconds(3600);
        private Instant closesAt = Instant.now().plusSeconds(86400);

        public ACampaign in(String cityId, String itsCurrency) {
            city = cityId;
            currency = itsCurrency;
            return this;
        }

        public ACampaign goal(long minor) {
            goal = minor;
            return this;
        }

        public ACampaign opens(Instant at) {
            opensAt = at;
            return this;
        }

        public ACampaign closes(Instant at) {
            closesAt = at;
            return this;
        }

        public UUID saved() {
            UUID project = UUID.randomUUID();
            TestDatabase.update("""
                    insert into campaign (city_id, project_id, title_fa, title_en, category_id, currency, goal, success_rule, opens_at,
                        closes_at, terms_version, terms_hash)
                    values (?, ?, 'مادی نیاصرم', 'Niasarm madi', 'madi-upkeep', ?, ?, 'ALL_OR_NOTHING', ?, ?, 1, repeat('a', 64))""",
                    city, project, currency, goal, opensAt.atOffset(ZoneOffset.UTC), closesAt.atOffset(ZoneOffset.UTC));
            open(AccountKind.GATEWAY, "sandbox", null);
            open(AccountKind.HELD, project.toString(), 0L);
            open(AccountKind.TO_RETURN, project.toString(), 0L);
            return project;
        }

        private void open(AccountKind kind, String reference, Long floor) {
            Account account = new Account(city, kind, reference, currency);
            TestDatabase.update("""
                    insert into ledger_account (city_id, id, kind, type, reference, currency, floor) values (?, ?, ?, ?, ?, ?, ?)
                    on conflict do nothing""", city, account.id(), kind.name(), kind.type().name(), reference, currency, floor);
        }
    }

    public static ACampaign aCampaign() {
        return new ACampaign();
    }

    /** Lets the deadline pass. */
    public static void end(UUID project) {
        TestDatabase.update("update campaign set closes_at = now() - interval '1 second' where project_id = ?", project);
    }

    /** Somebody's requests; every answer is held against the specification. */
    public static RequestSpecification as(String token) {
        return given().filter(CONTRACT).auth().oauth2(token).contentType("application/json");
    }

    public static RequestSpecification citizen(String name) {
        return as(TestIdentity.person(name).token());
    }

    public static RequestSpecification officer(String name, String city) {
        return as(TestIdentity.person(name).in(city, "finance-officer").steppedUp().token());
    }

    public static RequestSpecification anonymous() {
        return given().filter(CONTRACT);
    }

    public static RequestSpecification keyed(RequestSpecification request) {
        return request.header("Idempotency-Key", UUID.randomUUID());
    }

    public static String pledgeBody(String amount, String currency) {
        return "{\"amount\":{\"amount\":\"" + amount + "\",\"currency\":\"" + currency + "\"},\"termsVersion\":1}";
    }

    public static String pledgesOf(UUID project) {
        return BASE + "/cities/isfahan/projects/" + project + "/pledges";
    }

    public static String pledge(String id) {
        return BASE + "/cities/isfahan/pledges/" + id;
    }

    /** A pledge in rials that nobody has paid. */
    public static String pledged(UUID project, String donor, long rials) {
        Response response = keyed(citizen(donor)).body(pledgeBody(Long.toString(rials), "IRR")).post(pledgesOf(project));
        return response.then().statusCode(201).extract().path("id");
    }

    /** The gateway's payment of a fresh session. */
    public static GatewayStandIn.Payment session(String pledgeId, String donor) {
        String url = keyed(citizen(donor)).body("{\"returnUrl\":\"" + RETURN + "\"}").post(pledge(pledgeId) + "/payment-sessions")
                .then().statusCode(201).extract().path("redirectUrl");
        return GatewayStandIn.payment(url.substring(url.lastIndexOf('/') + 1));
    }

    public static Response confirm(String pledgeId, String donor, String providerRef) {
        return citizen(donor).body("{\"returnParameters\":{\"providerRef\":\"" + providerRef + "\",\"statusHint\":\"OK\"}}")
                .post(pledge(pledgeId) + "/payment-confirmations");
    }

    /** A pledge that is paid and captured; answers its payment at the gateway. */
    public static GatewayStandIn.Payment paid(UUID project, String donor, long rials) {
        String pledge = pledged(project, donor, rials);
        GatewayStandIn.Payment payment = session(pledge, donor).captured();
        confirm(pledge, donor, payment.providerRef).then().statusCode(200);
        return payment;
    }

    /** What is posted on an account of the city, on the side it grows on. */
    public static long balance(String city, AccountKind kind, String reference, String currency) {
        Account account = new Account(city, kind, reference, currency);
        String sign = kind.type().growsByDebits() ? "" : "-";
        return TestDatabase.number("select " + sign + "coalesce(sum(case when debit_account = ? then amount else -amount end), 0)"
                + " from ledger_transfer where city_id = ? and ? in (debit_account, credit_account) and state = 'POSTED'",
                account.id(), city, account.id());
    }

    public static long held(UUID project) {
        return balance("isfahan", AccountKind.HELD, project.toString(), "IRR");
    }

    public static long toReturn(UUID project) {
        return balance("isfahan", AccountKind.TO_RETURN, project.toString(), "IRR");
    }

    public static Response propose(UUID project, String officer) {
        return keyed(officer(officer, "isfahan")).body("{\"note\":\"as agreed\"}")
                .post(BASE + "/cities/isfahan/projects/" + project + "/closings");
    }

    public static String proposed(UUID project, String officer) {
        return propose(project, officer).then().statusCode(201).extract().path("id");
    }

    public static Response decide(String closing, String officer, String decision) {
        return keyed(officer(officer, "isfahan")).body("{\"decision\":\"" + decision + "\",\"reason\":\"figures agree\"}")
                .post(BASE + "/cities/isfahan/closings/" + closing + "/decisions");
    }

    /** The state of a job as an official sees it. */
    public static String job(String jobId) {
        return officer("maryam", "isfahan").get(BASE + "/cities/isfahan/jobs/" + jobId).then().statusCode(200).extract().path("state");
    }

    public static Response campaign(UUID project) {
        return anonymous().get(BASE + "/cities/isfahan/projects/" + project + "/campaign");
    }

    /** The events of one type about a project. */
    public static long told(String name, UUID project) {
        return TestDatabase.number("""
                select count(*) from outbox where event::jsonb ->> 'type' = ? and event::jsonb #>> '{data,projectId}' = ?""",
                "org.hamyari." + name + ".v1", project.toString());
    }

    public static Set<String> unanswered() {
        return CONTRACT.unanswered();
    }
}
