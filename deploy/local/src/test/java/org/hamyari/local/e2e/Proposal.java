package org.hamyari.local.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A proposal that has all a submission asks for, and its way through the review, every step by the person who takes it. */
final class Proposal {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Proposal() {
    }

    /** The body of a whole proposal with one budget line. */
    static ObjectNode whole(String title, String category, ObjectNode goal) {
        ObjectNode project = JSON.createObjectNode().put("categoryId", category).put("horizon", "SHORT_TERM");
        project.set("title", Campaign.words(title + " (fa)", title));
        project.set("summary", Campaign.words("خلاصهٔ یک کار کوچک برای محله.", "A small work for the neighbourhood, in short."));
        project.set("story", Campaign.words("چون محله به آن نیاز دارد و همسایه‌ها خودشان کار را انجام می‌دهند.",
                "Because the neighbourhood needs it, and the neighbours do the work themselves."));
        project.set("district", Campaign.words("مرکز", "Centre"));
        project.set("ownerName", Campaign.words("انجمن همسایه‌ها", "Association of neighbours"));
        project.set("goal", goal);
        ObjectNode line = project.putArray("budgetLines").addObject();
        line.set("label", Campaign.words("همهٔ کار", "All of the work"));
        line.set("amount", goal);
        project.putArray("objectives").add(Campaign.words("محله آن را دارد.", "The neighbourhood has it."));
        ObjectNode risk = project.putArray("risks").addObject();
        risk.set("description", Campaign.words("باران", "Rain"));
        risk.set("answer", Campaign.words("کار یک هفته دیرتر آغاز می‌شود.", "The work begins a week later."));
        project.set("maintenancePlan", Campaign.words("همسایه‌ها نگهداری می‌کنند.", "The neighbours keep it up."));
        project.putObject("maintenance").put("payer", "NEIGHBOURS").putObject("yearlyCost").put("amount", "0")
                .put("currency", goal.path("currency").asText());
        return project;
    }

    /** Brings a draft to publication. */
    static void publish(House house, String cityId, String id, String owner, String reviewer) {
        String project = "/api/catalogue/v1/cities/" + cityId + "/projects/" + id;
        Api official = house.as(reviewer);
        boolean inRials = house.as(owner).get(project).ok().at("/goal/currency").asText().equals("IRR");
        house.as(owner).put(project + "/owner-identity", JSON.createObjectNode().put("kind", "LEGAL_ENTITY").put("name", "Association of neighbours")
                .put("number", inRials ? "14007650912" : "KVK-12345678")
                .put("account", inRials ? "IR062960000000100324200001" : "NL91ABNA0417164300")).ok();
        house.as(owner).post(project + "/submissions", JSON.createObjectNode()).ok();
        official.post(project + "/review/interest-declarations", JSON.createObjectNode().put("interest", false)).ok();
        official.post(project + "/owner-identity/verifications", JSON.createObjectNode().put("outcome", "VERIFIED").put("way", "PAPERS_SEEN")).ok();
        JsonNode review = official.get(project + "/review").ok();
        official.with("If-Match", "\"" + review.path("version").asText() + "\"").put(project + "/review/assessment", assessment(review)).ok();
        ObjectNode decision = JSON.createObjectNode().put("decision", "APPROVE");
        decision.set("reason", Campaign.words("روشن و لازم است.", "Sound and needed."));
        JsonNode decided = official.post(project + "/review/decisions", decision).ok();
        if (!decided.path("state").asText().equals("APPROVED")) {
            throw new AssertionError(decided);
        }
    }

    private static ObjectNode assessment(JsonNode review) {
        ObjectNode assessment = JSON.createObjectNode().put("feasibility", "FEASIBLE");
        assessment.set("feasibilityReason", Campaign.words("شدنی است.", "It can be done."));
        ArrayNode answers = assessment.putArray("answers");
        review.path("checks").forEach(check -> answers.addObject().put("check", check.path("id").asText()).put("answer", "YES"));
        ObjectNode cost = assessment.putObject("cost");
        cost.set("low", review.path("goal"));
        cost.set("high", review.path("goal"));
        cost.set("reason", Campaign.words("قیمت‌های پارسال.", "Prices of last year."));
        return assessment;
    }
}
