package org.hamyari.local.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** The path of one proposal: a citizen writes it question by question in the browser, goes away, comes back, and hands it in. */
@EndToEnd
class ProposeAProjectE2E {

    private final House house;

    ProposeAProjectE2E(House house) {
        this.house = house;
    }

    @Test
    void questionByQuestionInPersian() {
        Visitor sara = house.chromium().visitor("fa");
        sara.open("isfahan").follow("propose_propose").sees("propose_conditions").looks("propose-start");
        sara.press("propose_start").sees("propose_condition_missing");
        for (String condition : new String[] {"here", "public", "able", "rights"}) {
            sara.part("#propose_condition_" + condition).check();
        }
        sara.press("propose_start").signIn("sara").sees("propose_title_question");
        answer(sara, "propose_field_title", "سایه‌بان کوچهٔ گل‌ها");
        sara.sees("propose_summary_question").looks("propose-question");
        String id = sara.address().replaceAll(".*/projects/([^/]+)/.*", "$1");
        answer(sara, "propose_field_summary", "سایه‌بانی برای کوچه‌ای که بچه‌ها در آن بازی می‌کنند.");

        sara.sees("propose_service_question").part("#categoryId").selectOption("classes-workshops");
        goOn(sara, "propose_story_question");
        sara.type("propose_field_story", "تابستان‌ها کوچه داغ است.").press("propose_later").sees("project_next_draft").looks("propose-hub");

        sara.open("isfahan/me").followLink("سایه‌بان کوچهٔ گل‌ها").follow("propose_write").sees("propose_objectives_question");
        sara.part("#objectives-0-fa").fill("کوچه در ظهر تابستان سایه دارد.");
        goOn(sara, "propose_place_question");
        sara.type("propose_field_location_description", "از آغاز کوچه تا مدرسه");
        goOn(sara, "propose_budget_question");
        sara.part("#budgetLines-0-label-fa").fill("پارچه و پایه");
        sara.part("#budgetLines-0-amount").fill("هیچ");
        sara.press("propose_next").sees("propose_no_amount").looks("propose-refused");
        sara.part("#budgetLines-0-amount").fill("۴۰٬۰۰۰٬۰۰۰");
        sara.press("propose_next").sees("propose_achievements_question").press("propose_next").sees("propose_team_question");
        sara.type("propose_field_ownername", "همسایه‌های کوچهٔ گل‌ها");
        sara.press("propose_next").sees("propose_milestones_question").press("propose_next").sees("propose_upkeep_question");
        sara.type("propose_field_maintenanceplan", "همسایه‌ها هر پاییز جمعش می‌کنند.").type("propose_field_maintenance_yearlycost", "۰");
        sara.choose("propose_field_maintenance_payer_neighbours");
        goOn(sara, "propose_risks_question");
        sara.part("#risks-0-description-fa").fill("باد تند");
        sara.part("#risks-0-answer-fa").fill("پایه‌ها در زمین بسته می‌شوند.");
        sara.press("propose_next").sees("propose_needs_question").press("propose_next").sees("propose_aims_question");
        sara.choose("propose_field_horizon_long_term");
        goOn(sara, "propose_check_title");
        sara.sees("propose_check_complete").looks("propose-check");
        sara.press("propose_submit").sees("project_next_in_review").looks("propose-handed-in");

        JsonNode project = house.as("sara").get("/api/catalogue/v1/cities/isfahan/projects/" + id).ok();
        assertEquals("IN_REVIEW", project.path("state").asText());
        assertEquals("400000000", project.at("/goal/amount").asText());
        assertTrue(house.anybody().get("/api/catalogue/v1/cities/isfahan/projects/" + id).status() == 404, "nobody else sees it yet");
    }

    private static void answer(Visitor visitor, String field, String words) {
        visitor.type(field, words).press("propose_next");
    }

    /** Saves and goes on to this question. */
    private static void goOn(Visitor visitor, String next) {
        visitor.press("propose_next").sees(next);
    }
}
