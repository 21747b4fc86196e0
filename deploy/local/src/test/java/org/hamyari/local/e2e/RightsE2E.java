package org.hamyari.local.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rights end at the city's border, at the second factor and at the stage; programs have what their scopes say. */
@EndToEnd
class RightsE2E {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SERVICES =
            List.of("cities", "catalogue", "pledges", "matching", "voting", "reporting", "partners", "engagement");

    private final House house;

    RightsE2E(House house) {
        this.house = house;
    }

    /** Kian manages funds and money in Shiraz; in Isfahan he only reads. */
    @Test
    void anOfficeInOneCityIsNoneInAnother() {
        Api kian = house.as("kian");
        assertEquals(200, kian.get("/api/pledges/v1/cities/shiraz/ledger/trial-balance").status());
        assertEquals(200, kian.get("/api/pledges/v1/cities/isfahan/ledger/trial-balance").status());
        kian.post("/api/matching/v1/cities/isfahan/funds", fund()).refused(403, "not-allowed");
        kian.get("/api/pledges/v1/cities/assen/ledger/trial-balance").refused(403, "not-allowed");
        Campaign campaign = Campaign.open(house, Town.ISFAHAN, "Camp for everybody", "citizen-camps", "100000");
        campaign.pay("sara", "100000");
        Answer proposed = kian.post(campaign.pledges("/projects/" + campaign.id() + "/closings"), JSON.createObjectNode());
        proposed.refused(403, "not-allowed");

        String closing = house.as("maryam").post(campaign.pledges("/projects/" + campaign.id() + "/closings"), JSON.createObjectNode()).id();
        String decisions = campaign.pledges("/closings/" + closing + "/decisions");
        house.signing("kian").post(decisions, approval()).refused(403, "not-allowed");
        house.as("hamid").post(decisions, approval()).refused(401, "step-up-required");
        house.signing("maryam").post(decisions, approval()).refused(403, "four-eyes");
        house.as("sara").post(decisions, approval()).refused(403, "not-allowed");
        house.anybody().post(decisions, approval()).refused(401, "unauthenticated");
        assertEquals("PROPOSED", house.as("maryam").get(campaign.pledges("/closings/" + closing)).ok().path("state").asText());
    }

    private static ObjectNode approval() {
        return JSON.createObjectNode().put("decision", "APPROVE").put("reason", "The figures agree.");
    }

    private static ObjectNode fund() {
        ObjectNode fund = JSON.createObjectNode().put("opensAt", "2026-01-01T00:00:00Z").put("closesAt", "2099-01-01T00:00:00Z");
        fund.set("name", Campaign.words("صندوق", "Fund"));
        fund.set("sponsor", Campaign.words("شهر", "City"));
        fund.putObject("rule").put("kind", "ONE_TO_ONE");
        fund.set("deposit", Town.ISFAHAN.money("1000000"));
        return fund;
    }

    @Test
    void yazdOnlyLooksOnYet() {
        ObjectNode pledge = JSON.createObjectNode().put("termsVersion", 1);
        pledge.set("amount", Town.ISFAHAN.money("20000"));
        house.as("sara").post("/api/pledges/v1/cities/yazd/projects/" + UUID.randomUUID() + "/pledges", pledge).refused(404, "not-found");
        assertEquals("PASSIVE_OBSERVER", house.anybody().get("/api/cities/v1/cities/yazd/stage").ok().path("stage").asText());
        Visitor visitor = house.chromium().visitor("fa");
        visitor.open("yazd/").looks("home-observer");
        visitor.open("yazd/projects").sees("find_on_map").looks("projects-observer");
    }

    @Test
    void aPartnerReadsWhatItsScopeSays() {
        String projects = "/api/partners/v1/cities/isfahan/projects";
        admitThePartner();
        Api partner = house.program("hamyari-demo-partner", "HAMYARI_PARTNER_SECRET", "catalogue:read");
        assertTrue(partner.get(projects).ok().path("items").size() > 0);
        house.program("hamyari-demo-partner", "HAMYARI_PARTNER_SECRET", "reporting:read").get(projects).refused(403, "not-allowed");
        house.as("sara").get(projects).refused(403, "not-allowed");
        house.anybody().get(projects).refused(401, "unauthenticated");
    }

    /** The installation registers it, the city admits it. */
    private void admitThePartner() {
        ObjectNode partner = JSON.createObjectNode().put("clientId", "hamyari-demo-partner");
        partner.set("name", Campaign.words("تارنمای همسایه", "The neighbours' site"));
        partner.putArray("scopes").add("catalogue:read");
        Api admin = house.as("admin1");
        Answer registered = admin.post("/api/partners/v1/partners", partner);
        String id = registered.status() == 409
                ? admin.get("/api/partners/v1/partners").ok().at("/items/0/id").asText() : registered.id();
        ObjectNode admission = JSON.createObjectNode().put("state", "ADMITTED").put("reason", "They reach people we do not.");
        admission.putArray("scopes").add("catalogue:read");
        house.as("leila").put("/api/partners/v1/cities/isfahan/admissions/" + id, admission).ok();
    }

    @Test
    void everyServiceServesItsContractAndHidesTheRest() {
        for (String service : SERVICES) {
            Answer spec = house.anybody().get("/api/" + service + "/v1/" + service + ".yaml");
            assertEquals(200, spec.status(), spec::toString);
            assertTrue(spec.body().startsWith("openapi: 3.1"), spec::toString);
        }
        assertEquals(404, house.anybody().get("/q/health").status());
        assertEquals(404, house.anybody().get("/api/pledges/v1/../../../q/metrics").status());
    }
}
