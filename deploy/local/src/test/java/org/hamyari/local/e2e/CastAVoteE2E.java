package org.hamyari.local.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The path of one vote: a live one from the roll to the result with its reasons, and one of the past from its file. */
@EndToEnd
class CastAVoteE2E {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ASSEN_2024 = House.ROOT.resolve("../shared/pb/Netherlands_Assen_2024.pb").normalize();
    private static final String SAME_SHARES = "rule=mes&utility=cost&completion=add1";
    /** Ten voters with ten euros each; A and C are paid by their supporters, B's and D's cannot. */
    private static final String SMALL_FILE = """
            META
            key;value
            description;Four projects
            country;Example
            unit;Example
            instance;1
            num_projects;4
            num_votes;10
            budget;100
            vote_type;approval
            rule;equalshares
            currency;EUR
            PROJECTS
            project_id;cost;votes;name;selected
            A;40;6;Lamps;1
            B;70;3;Stage;0
            C;30;4;Bench;1
            D;60;1;Fountain;0
            VOTES
            voter_id;vote
            1;A
            2;A
            3;A
            4;A
            5;A,B
            6;A,B
            7;C,B
            8;C
            9;C
            10;C,D
            """;

    private final House house;

    CastAVoteE2E(House house) {
        this.house = house;
    }

    @Test
    void inPersianInIsfahan() {
        Town town = Town.ISFAHAN;
        String vote = openVote(town);
        Visitor voter = castInTheBrowser(town, vote);
        theSecondBallotIsRefused(town, vote, voter);
        Answer second = house.as(town.neighbour()).post(processes(town, "/" + vote + "/ballots"), choosing("p01", "p02"));
        assertEquals(201, second.status(), second::toString);

        String closing = closeTheVote(town, vote);
        publish(town, vote, closing);
        theResultSaysWhy(town, vote);
    }

    private static String processes(Town town, String rest) {
        return "/api/voting/v1/cities/" + town.id() + "/processes" + rest;
    }

    private String openVote(Town town) {
        ObjectNode process = JSON.createObjectNode().put("rule", "mes").put("utility", "cost").put("completion", "none").put("tieBreak", "id");
        process.set("title", Campaign.words("بودجهٔ کوچهٔ ما", "Budget of our lane"));
        process.set("budget", town.money("1000000000"));
        ArrayNode items = process.putArray("items");
        item(items, town, "روشنایی", "Lamps", "600000000");
        item(items, town, "نیمکت", "Benches", "400000000");
        item(items, town, "آب‌نما", "Fountain", "500000000");
        Api officer = house.as(town.voteOfficer());
        String vote = officer.post(processes(town, ""), process).id();
        JsonNode roll = officer.postText(processes(town, "/" + vote + "/roll-entries"), "text/csv",
                "email\n" + address(town.citizen()) + "\n" + address(town.neighbour()) + "\n").ok();
        assertEquals(2, roll.path("entries").asInt(), roll::toString);
        officer.post(processes(town, "/" + vote + "/openings"), JSON.createObjectNode()).ok();
        return vote;
    }

    private static String address(String person) {
        return person + "@demo.hamyari.example";
    }

    private static void item(ArrayNode items, Town town, String fa, String en, String cost) {
        ObjectNode item = items.addObject();
        item.set("title", Campaign.words(fa, en));
        item.set("cost", town.money(cost));
    }

    private static ObjectNode choosing(String... items) {
        ObjectNode ballot = JSON.createObjectNode();
        ArrayNode choices = ballot.putArray("choices");
        List.of(items).forEach(choices::add);
        return ballot;
    }

    private Visitor castInTheBrowser(Town town, String vote) {
        Visitor voter = house.chromium().visitor(town.language());
        voter.open(town.id() + "/votes").reads("بودجهٔ کوچهٔ ما").looks("votes");
        voter.open(town.id() + "/votes/" + vote).sees("vote_rule").looks("vote");
        voter.follow("vote_go").signIn(town.citizen());
        voter.sees("vote_choose").looks("ballot");
        voter.chooseLabelled("روشنایی").press("vote_review_go");
        voter.sees("vote_review_title").reads("روشنایی").looks("ballot-review");
        voter.press("vote_cast").sees("vote_cast_title").looks("ballot-cast");
        return voter;
    }

    private void theSecondBallotIsRefused(Town town, String vote, Visitor voter) {
        voter.open(town.id() + "/votes/" + vote).sees("vote_already");
        voter.open(town.id() + "/votes/" + vote + "/ballot").chooseLabelled("نیمکت").press("vote_review_go");
        voter.press("vote_cast").sees("vote_already").looks("ballot-refused");
        house.as(town.citizen()).post(processes(town, "/" + vote + "/ballots"), choosing("p02")).refused(409, "already-voted");
        house.as("pieter").post(processes(town, "/" + vote + "/ballots"), choosing("p02")).refused(403, "not-on-roll");
    }

    private String closeTheVote(Town town, String vote) {
        Visitor officer = house.chromium().visitor(town.language());
        officer.open(town.id() + "/me").signIn(town.voteOfficer());
        officer.sees("mine_title").open(town.id() + "/votes/" + vote).follow("vote_propose_closing");
        officer.sees("desk_propose_vote_lead").looks("desk-propose-vote");
        officer.press("desk_propose_vote_button").sees("desk_vote_state_proposed");
        officer.reloadsUntilItReads(officer.text("desk_counted")).looks("desk-vote-closing");
        assertFalse(officer.says().contains(officer.text("desk_go_decide")), "who closed the vote does not publish it");
        house.as(town.neighbour()).post(processes(town, "/" + vote + "/ballots"), choosing("p02")).refused(409, "illegal-transition");
        house.anybody().get(processes(town, "/" + vote + "/result")).refused(404, "not-found");
        return officer.address();
    }

    private void publish(Town town, String vote, String closing) {
        Visitor colleague = house.chromium().visitor(town.language());
        colleague.open(town.id() + "/desk").signIn(town.secondVoteOfficer());
        colleague.sees("desk_mine").openAddress(closing).follow("desk_go_decide");
        colleague.code(town.secondVoteOfficer());
        colleague.sees("desk_your_decision").looks("desk-vote-decision");
        colleague.choose("desk_approve").type("desk_reason", "شمارش درست است.").press("desk_sign");
        colleague.sees("vote_two_signatures").looks("vote-result");
        assertTrue(colleague.address().endsWith("/votes/" + vote + "/result"), colleague.address());
    }

    private void theResultSaysWhy(Town town, String vote) {
        JsonNode result = house.anybody().get(processes(town, "/" + vote + "/result")).ok();
        assertEquals(2, result.at("/turnout/ballots").asInt(), result::toString);
        List<String> reasons = new ArrayList<>();
        Visitor reader = house.chromium().visitor(town.language());
        reader.open(town.id() + "/votes/" + vote + "/result");
        for (JsonNode outcome : result.path("outcomes")) {
            reasons.add(outcome.at("/title/en").asText() + " " + outcome.path("funded").asBoolean() + " " + outcome.path("reasonCode").asText());
            reader.reads(outcome.at("/title/fa").asText());
        }
        assertEquals(Set.of("Lamps true SUPPORTERS_PAID", "Benches false SUPPORTERS_SHORT", "Fountain false NO_SUPPORT"), Set.copyOf(reasons));
        reader.sees("vote_won").sees("vote_lost");
        Answer file = house.anybody().get(processes(town, "/" + vote + "/result.pb"));
        JsonNode recount = house.anybody().postText("/api/voting/v1/tallies?rule=mes&utility=cost&completion=none&tieBreak=id", "text/plain",
                file.body()).ok();
        assertEquals(List.of("p01"), selected(recount), recount::toString);

        JsonNode turnout = Eventually.seen("the turnout is in the public figures", Campaign.SOON,
                () -> house.anybody().get("/api/reporting/v1/cities/" + town.id() + "/figures").ok().path("votes"),
                votes -> votes.findValuesAsText("processId").contains(vote));
        assertTrue(turnout.findValuesAsText("ballots").contains("2"), turnout::toString);
    }

    /** The real file where it is at hand, a small one written for this test where it is not. */
    @Test
    void aFileOfThePastIsCountedAsItsCitySaid() throws IOException {
        String file = Files.exists(ASSEN_2024) ? Files.readString(ASSEN_2024) : SMALL_FILE;
        Set<String> winners = winnersIn(file);
        JsonNode tally = house.anybody().postText("/api/voting/v1/tallies?" + SAME_SHARES, "text/plain", file).ok();
        assertEquals(winners, new TreeSet<>(selected(tally)), tally::toString);

        Town town = Town.ASSEN;
        JsonNode process = house.as(town.voteOfficer())
                .postText("/api/voting/v1/cities/" + town.id() + "/imports?" + SAME_SHARES, "text/plain", file).ok();
        JsonNode result = house.anybody().get(processes(town, "/" + process.path("id").asText() + "/result")).ok();
        assertEquals(winners, new TreeSet<>(selected(result.path("tally"))), result::toString);
        Visitor reader = house.chromium().visitor(town.language());
        reader.open(town.id() + "/votes/" + process.path("id").asText() + "/result");
        reader.sees("vote_result_headline", winners.size(), result.path("outcomes").size()).looks("vote-result");
        assertEquals(winners.size(), reader.part("li.won").count());
    }

    private static List<String> selected(JsonNode tally) {
        List<String> ids = new ArrayList<>();
        tally.path("selected").forEach(id -> ids.add(id.asText()));
        return ids;
    }

    /** The projects marked as selected in the file itself. */
    private static Set<String> winnersIn(String file) {
        List<String> lines = file.lines().toList();
        List<String> columns = List.of(lines.get(lines.indexOf("PROJECTS") + 1).split(";"));
        Set<String> winners = new TreeSet<>();
        for (String line : lines.subList(lines.indexOf("PROJECTS") + 2, lines.indexOf("VOTES"))) {
            String[] cells = line.split(";");
            if (cells[columns.indexOf("selected")].equals("1")) {
                winners.add(cells[columns.indexOf("project_id")]);
            }
        }
        return winners;
    }
}
