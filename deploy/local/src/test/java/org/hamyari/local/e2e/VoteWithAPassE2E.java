package org.hamyari.local.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A vote with a pass in a real browser, and what the browser tells the service when the ballot is cast: nothing about the voter. */
@EndToEnd
class VoteWithAPassE2E {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> TELLING = Set.of("authorization", "cookie", "idempotency-key", "referer");

    private final House house;

    VoteWithAPassE2E(House house) {
        this.house = house;
    }

    @Test
    void takesAPassSignedInAndCastsAsNobody() {
        Town town = Town.ISFAHAN;
        String vote = openVote(town);
        String pass = town.id() + "/votes/" + vote + "/pass";
        Visitor voter = house.chromium().visitor(town.language());
        voter.open(town.id() + "/me").signIn(town.citizen());
        voter.sees("mine_title").open(pass).sees("vote_pass_counts").looks("pass");
        voter.press("vote_pass_get").sees("vote_pass_fresh").looks("pass-fresh");
        ObjectNode blank = JSON.createObjectNode();
        blank.putArray("choices");
        house.as(town.citizen()).post(processes(town, "/" + vote + "/ballots"), blank).refused(409, "already-voted");

        voter.open(pass).sees("vote_pass_ready").open(pass + "/ballot");
        List<Map<String, String>> requests = voter.headersOfRequestsTo("/pass-ballots", () -> {
            voter.chooseLabelled("روشنایی").press("vote_review_go");
            voter.sees("vote_review_title").reads("روشنایی").looks("pass-review");
            voter.press("vote_cast").sees("vote_cast_title").looks("pass-cast");
        });
        assertEquals(1, requests.size());
        TELLING.forEach(header -> assertFalse(requests.getFirst().containsKey(header), header));
        assertTrue(requests.getFirst().get("content-type").startsWith("application/json"));
        voter.press("vote_pass_check").sees("vote_pass_not_yet");
        voter.press("vote_pass_revote").press("vote_review_go").press("vote_cast").sees("vote_cast_title");
    }

    private static String processes(Town town, String rest) {
        return "/api/voting/v1/cities/" + town.id() + "/processes" + rest;
    }

    private String openVote(Town town) {
        ObjectNode process = JSON.createObjectNode().put("rule", "greedy");
        process.set("title", Campaign.words("بودجهٔ گذر ما", "Budget of our passage"));
        process.set("budget", town.money("1000000000"));
        ArrayNode items = process.putArray("items");
        ObjectNode item = items.addObject();
        item.set("title", Campaign.words("روشنایی", "Lamps"));
        item.set("cost", town.money("600000000"));
        Api officer = house.as(town.voteOfficer());
        String vote = officer.post(processes(town, ""), process).id();
        officer.postText(processes(town, "/" + vote + "/roll-entries"), "text/csv", "email\n" + town.citizen() + "@demo.hamyari.example\n").ok();
        officer.post(processes(town, "/" + vote + "/pass-keys"), JSON.createObjectNode()).ok();
        officer.post(processes(town, "/" + vote + "/openings"), JSON.createObjectNode()).ok();
        return vote;
    }
}
