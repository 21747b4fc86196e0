package org.hamyari.voting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.hamyari.platform.testing.EventContract;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestIdentity;
import org.hamyari.proof.Checkpoint;
import org.hamyari.proof.Hash;
import org.hamyari.proof.InMemoryNodeStore;
import org.hamyari.proof.MerkleLog;
import org.hamyari.proof.NoteKey;
import org.hamyari.proof.SignedNotes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The path of a vote held here, over HTTP and on a real database. */
abstract class VoteJourney {

    @BeforeEach
    void cities() {
        TestCities.demo();
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "voter" + i).toList();
    }

    @Test
    void goesFromDraftToAPublishedResultThatEverybodyCanRecount() {
        String process = Votes.draft("mes", ",\"completion\":\"none\",\"tieBreak\":\"id\"", 100, 40, 30, 30, 20);
        Votes.roll(process, names(12)).statusCode(200).body("added", equalTo(12)).body("entries", equalTo(12));
        Votes.open(process);
        for (int i = 0; i < 10; i++) {
            Votes.cast(process, "voter" + i, i < 4 ? new String[] {"p02", "p01"} : i < 6 ? new String[] {"p01"}
                    : i < 9 ? new String[] {"p03", "p04"} : new String[] {"p03"}).statusCode(201).body("accepted", equalTo(true));
        }
        Votes.as(null).get(Votes.processes() + "/" + process).then().statusCode(200).body("turnout.rollEntries", equalTo(12))
                .body("turnout.ballots", equalTo(10)).body("state", equalTo("OPEN")).body("rulesSha256", notNullValue());

        String closing = Votes.close(process);
        Votes.as(null).get(Votes.processes() + "/" + process + "/result").then().statusCode(404);
        Votes.as(Votes.officer()).get(Votes.closing(process, closing)).then().body("result.tally.selected", contains("p01", "p03"));
        Votes.decide(process, closing, Votes.secondOfficer(), "APPROVE").statusCode(201).body("state", equalTo("APPROVED"));

        var result = Votes.as(null).get(Votes.processes() + "/" + process + "/result").then().statusCode(200)
                .body("outcomes.findAll { it.funded }.id", contains("p01", "p03")).body("cost.amount", equalTo("70.00"))
                .body("turnout.ballots", equalTo(10)).body("turnout.rollEntries", equalTo(12)).extract();
        byte[] file = Votes.as(null).get(Votes.processes() + "/" + process + "/result.pb").then().statusCode(200).extract().asByteArray();
        String recount = given().filter(Votes.CONTRACT).contentType("text/plain").body(file)
                .post(Votes.BASE + "/tallies?rule=mes&utility=cost&completion=none&tieBreak=id").then().statusCode(200)
                .body("selected", contains("p01", "p03")).body("ballotsSha256", equalTo(result.path("ballotsSha256")))
                .body("warnings", hasSize(0)).extract().asString();
        assertEquals(result.<String>path("tallySha256"), Hash.sha256(recount.getBytes(StandardCharsets.UTF_8)).hex());
        assertCheckpointFits(process, new String(file, StandardCharsets.UTF_8), result.path("checkpointKey"));
        EventContract.checkAll("org.hamyari.vote.opened.v1");
        EventContract.checkAll("org.hamyari.vote.closed.v1");
        EventContract.checkAll("org.hamyari.vote.published.v1");
    }

    private static void assertCheckpointFits(String process, String file, String key) {
        String note = Votes.as(null).get(Votes.processes() + "/" + process + "/checkpoint").then().statusCode(200).extract().asString();
        Checkpoint checkpoint = SignedNotes.openCheckpoint(note, NoteKey.parse(key));
        List<String> lines = file.lines().toList();
        List<String> ballots = lines.subList(lines.indexOf("VOTES") + 2, lines.size());
        MerkleLog log = new MerkleLog(new InMemoryNodeStore());
        log.append(ballots.stream().map(line -> line.getBytes(StandardCharsets.UTF_8)).toList());
        assertEquals(log.root(), checkpoint.root());
        assertEquals(ballots.size(), checkpoint.size());
        assertEquals(ballots.stream().sorted().toList(), ballots);
    }

    /** What goes beyond a result comes after it, and is what anybody gets for the published file. */
    @Test
    void explainsAPublishedResult() {
        String process = Votes.draft("mes", ",\"completion\":\"none\",\"tieBreak\":\"id\"", 100, 40, 30, 30, 20);
        Votes.roll(process, names(10)).statusCode(200);
        Votes.open(process);
        for (int i = 0; i < 10; i++) {
            Votes.cast(process, "voter" + i, i < 4 ? new String[] {"p02", "p01"} : i < 6 ? new String[] {"p01"}
                    : i < 9 ? new String[] {"p03", "p04"} : new String[] {"p03"}).statusCode(201);
        }
        Votes.decide(process, Votes.close(process), Votes.secondOfficer(), "APPROVE").statusCode(201);
        String result = Votes.processes() + "/" + process + "/result";
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> Votes.as(null).get(result).then().statusCode(200).extract()
                .path("explanation") != null);
        Votes.as(null).get(result).then().body("explanation.closeness.projectId", contains("p02", "p04"))
                .body("explanation.closeness.votes", contains(3, 2)).body("explanation.closeness.bound", contains("EXACT", "EXACT"))
                .body("explanation.alternatives.rule", contains("greedy", "greedy", "mes", "mes", "phragmen"))
                .body("explanation.groups.name", contains("1")).body("explanation.groups.voters", contains(10));
    }

    @ParameterizedTest
    @CsvSource({"greedy-no-skip,'',p01", "greedy-threshold,',\"minScore\":3',p01", "greedy-exclusive,'',p01",
        "phragmen,'',p03 p01", "greedy,',\"order\":\"total\",\"utility\":\"cardinality\"',p01 p03",
        "mes,',\"comparison\":true,\"completion\":\"none\"',p01 p03"})
    void isHeldByEveryRuleAndRecountedByItsFile(String rule, String further, String selected) {
        String excludes = rule.equals("greedy-exclusive") ? ",\"excludes\":[\"p01\",\"p02\"]" : "";
        String body = """
                {"title":{"en":"By %1$s"},"budget":{"amount":"100","currency":"EUR"},"rule":"%1$s","tieBreak":"id"%2$s,"items":[
                {"title":{"en":"one"},"cost":{"amount":"60","currency":"EUR"}},{"title":{"en":"two"},"cost":{"amount":"80","currency":"EUR"}},
                {"title":{"en":"three"},"cost":{"amount":"20","currency":"EUR"}%3$s}]}""".formatted(rule, further, excludes);
        String process = Votes.once(Votes.officer()).body(body).post(Votes.processes()).then().statusCode(201)
                .body("rule", equalTo(rule)).extract().path("id");
        Votes.roll(process, names(6)).statusCode(200);
        Votes.open(process);
        for (int i = 0; i < 6; i++) {
            Votes.cast(process, "voter" + i, i < 3 ? new String[] {"p01", "p02"} : i < 4 ? new String[] {"p01"} : new String[] {"p03"})
                    .statusCode(201);
        }
        Votes.decide(process, Votes.close(process), Votes.secondOfficer(), "APPROVE").statusCode(201);
        var result = Votes.as(null).get(Votes.processes() + "/" + process + "/result").then().statusCode(200).extract();
        byte[] file = Votes.as(null).get(Votes.processes() + "/" + process + "/result.pb").then().statusCode(200).extract().asByteArray();
        String comment = new String(file, StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("comment;")).findFirst()
                .orElseThrow();
        String query = comment.replaceFirst(".*counted by ", "").replace(' ', '&');
        String recount = given().filter(Votes.CONTRACT).contentType("text/plain").body(file).post(Votes.BASE + "/tallies?" + query).then()
                .statusCode(200).extract().asString();
        assertEquals(result.<String>path("tallySha256"), Hash.sha256(recount.getBytes(StandardCharsets.UTF_8)).hex(), query);
        assertEquals(selected, String.join(" ", result.<List<String>>path("tally.selected")), recount);
    }

    @ParameterizedTest
    @CsvSource({"phragmen,',\"completion\":\"u\"',#/completion", "greedy,',\"comparison\":true',#/comparison",
        "mes,',\"order\":\"total\"',#/order", "greedy-threshold,'',#/minScore", "greedy,',\"minScore\":3',#/minScore",
        "greedy-best,'',#/rule"})
    void refusesADraftWhoseOptionsDoNotFitItsRule(String rule, String further, String pointer) {
        String body = """
                {"title":{"en":"x"},"budget":{"amount":"10","currency":"EUR"},"rule":"%s"%s,"items":[
                {"title":{"en":"y"},"cost":{"amount":"10","currency":"EUR"}}]}""".formatted(rule, further);
        Votes.once(Votes.officer()).body(body).post(Votes.processes()).then().statusCode(422).body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void refusesExclusionsThatMeanNothing() {
        for (String excluded : List.of("p01", "p03", "p99", "x", "p1")) {
            String body = """
                    {"title":{"en":"x"},"budget":{"amount":"10","currency":"EUR"},"rule":"greedy-exclusive","items":[
                    {"title":{"en":"y"},"cost":{"amount":"10","currency":"EUR"},"excludes":["p02","%s"]},
                    {"title":{"en":"z"},"cost":{"amount":"5","currency":"EUR"}}]}""".formatted(excluded);
            Votes.once(Votes.officer()).body(body).post(Votes.processes()).then().statusCode(422)
                    .body("errors[0].pointer", equalTo("#/items/0/excludes/1")).body("errors[0].code", equalTo("excludes-unknown"));
            Votes.once(Votes.officer()).body(body.replace("greedy-exclusive", "mes")).post(Votes.processes()).then().statusCode(422)
                    .body("errors[0].code", equalTo("does-not-fit-rule"));
        }
    }

    @Test
    void acceptsOneBallotOfEachPersonOnTheRollAndNoOther() {
        String process = Votes.openVote("greedy", List.of("a", "b"), 100, 60, 50);
        Votes.as(Votes.voter("a")).get(Votes.processes() + "/" + process + "/eligibility").then().statusCode(200)
                .body("onRoll", equalTo(true)).body("voted", equalTo(false));
        Votes.cast(process, "a", "p01").statusCode(201);
        Votes.cast(process, "a", "p02").statusCode(409).body("code", equalTo("already-voted"));
        Votes.cast(process, "stranger", "p01").statusCode(403).body("code", equalTo("not-on-roll"));
        Votes.as(TestIdentity.person("b").claim("email", "b@example.org").token()).body("{\"choices\":[\"p01\"]}")
                .post(Votes.processes() + "/" + process + "/ballots").then().statusCode(403).body("code", equalTo("not-on-roll"));
        Votes.as(null).body("{\"choices\":[]}").post(Votes.processes() + "/" + process + "/ballots").then().statusCode(401);
        Votes.as(Votes.voter("a")).get(Votes.processes() + "/" + process + "/eligibility").then().body("voted", equalTo(true));
        Votes.as(Votes.voter("stranger")).get(Votes.processes() + "/" + process + "/eligibility").then().body("onRoll", equalTo(false));
        Votes.cast(process, "b").statusCode(201);
    }

    @Test
    void refusesABallotThatIsNotOneAndTakesNoneOutsideItsTime() {
        String process = Votes.draft("greedy", ",\"maxChoices\":1", 100, 60, 50);
        Votes.roll(process, List.of("a")).statusCode(200);
        Votes.cast(process, "a", "p01").statusCode(404);
        Votes.open(process);
        Votes.cast(process, "a", "p03").statusCode(422).body("errors[0].pointer", equalTo("#/choices/0"))
                .body("errors[0].code", equalTo("unknown-choice"));
        Votes.cast(process, "a", "p01", "p01").statusCode(422).body("errors.code", hasItem("choice-repeated"));
        Votes.cast(process, "a", "p01", "p02").statusCode(422).body("errors.code", contains("too-many-choices"));
        Votes.as(Votes.voter("a")).body("{}").post(Votes.processes() + "/" + process + "/ballots").then().statusCode(422);
        Votes.as(Votes.voter("a")).body("{").post(Votes.processes() + "/" + process + "/ballots").then().statusCode(400);
        Votes.cast(process, "a", "p01").statusCode(201);
        Votes.close(process);
        Votes.cast(process, "a", "p02").statusCode(409).body("code", equalTo("illegal-transition"));
    }

    @Test
    void freezesRulesAndRollAtTheOpening() {
        String process = Votes.draft("mes", "", 100, 60);
        Votes.once(Votes.officer()).post(Votes.processes() + "/" + process + "/openings").then().statusCode(409)
                .body("code", equalTo("roll-empty"));
        Votes.roll(process, List.of("a", "A", "b")).statusCode(200).body("added", equalTo(2)).body("alreadyThere", equalTo(1));
        Votes.roll(process, List.of("b", "c")).statusCode(200).body("added", equalTo(1)).body("entries", equalTo(3));
        Votes.open(process);
        Votes.roll(process, List.of("d")).statusCode(409).body("code", equalTo("roll-frozen"));
        Votes.once(Votes.officer()).post(Votes.processes() + "/" + process + "/openings").then().statusCode(409)
                .body("code", equalTo("illegal-transition")).body("allowedMoves", contains("CLOSED"));
    }

    @Test
    void refusesARollFileAsAWhole() {
        String process = Votes.draft("mes", "", 100, 60);
        for (String file : List.of("name;email\nx;a@example.org\n", "", "email\na@example.org\nnot an address\n",
                "email\na@example.org,1\n")) {
            Votes.as(Votes.officer()).contentType("text/csv").body(file).post(Votes.processes() + "/" + process + "/roll-entries").then()
                    .statusCode(file.isEmpty() ? oneOf(400, 422) : equalTo(422));
        }
        Votes.as(Votes.officer()).contentType("text/csv").body("email\na@example.org\nnot an address\n")
                .post(Votes.processes() + "/" + process + "/roll-entries").then().body("errors.pointer", contains("#/lines/3/email"));
        assertEquals(0, TestDatabase.number("select count(*) from roll.entry where process_id = ?", UUID.fromString(process)));
    }

    @Test
    void needsTwoOfficialsAndAFreshSecondFactorToPublish() {
        String process = Votes.openVote("greedy", List.of("a"), 100, 60);
        Votes.cast(process, "a", "p01").statusCode(201);
        String closing = Votes.close(process);
        Votes.decide(process, closing, TestIdentity.person("nasrin").in("assen", "vote-officer").steppedUp().token(), "APPROVE")
                .statusCode(403).body("code", equalTo("four-eyes"));
        Votes.decide(process, closing, TestIdentity.person("omid").in("assen", "vote-officer").token(), "APPROVE")
                .statusCode(401).body("code", equalTo("step-up-required"));
        Votes.decide(process, closing, TestIdentity.person("x").in("isfahan", "vote-officer").steppedUp().token(), "APPROVE")
                .statusCode(403);
        Votes.once(Votes.officer()).body("{}").post(Votes.processes() + "/" + process + "/closings").then().statusCode(409)
                .body("code", equalTo("already-proposed"));
        Votes.decide(process, closing, Votes.secondOfficer(), "REJECT").statusCode(201).body("state", equalTo("REJECTED"));
        Votes.as(null).get(Votes.processes() + "/" + process + "/result").then().statusCode(404);
        String again = Votes.close(process);
        Votes.as(Votes.officer()).get(Votes.BASE + "/cities/assen/closings").then().statusCode(200)
                .body("items.id", hasItem(again)).body("items.find { it.id == '" + again + "' }.result", nullValue());
        Votes.decide(process, again, Votes.secondOfficer(), "APPROVE").statusCode(201);
        Votes.decide(process, again, Votes.secondOfficer(), "APPROVE").statusCode(409);
        Votes.as(null).get(Votes.processes() + "/" + process + "/result").then().statusCode(200)
                .body("outcomes[0].reasonCode", equalTo("FITS"));
    }

    @Test
    void showsDraftsToOfficialsOnlyAndPagesTheRest() {
        String process = Votes.draft("mes", "", 100, 60);
        Votes.as(null).get(Votes.processes() + "/" + process).then().statusCode(404);
        Votes.as(Votes.officer()).get(Votes.processes() + "/" + process).then().statusCode(200).header("ETag", "\"1\"")
                .body("items.id", contains("p01")).body("completion", equalTo("add1u")).body("tieBreak", equalTo("votes-cost-id"));
        Votes.as(null).get(Votes.processes() + "?limit=100").then().statusCode(200).body("items.id", not(hasItem(process)));
        String one = Votes.openVote("greedy", List.of("a"), 10, 5);
        String two = Votes.openVote("greedy", List.of("a"), 10, 5);
        var first = Votes.as(null).get(Votes.processes() + "?limit=1&state=OPEN").then().statusCode(200).body("items.id", contains(two));
        String next = first.extract().path("page.next");
        Votes.as(null).queryParam("cursor", next).get(Votes.processes() + "?limit=1&state=OPEN").then().body("items.id", contains(one));
        Votes.as(null).queryParam("cursor", next).get(Votes.processes() + "?limit=1").then().statusCode(400);
    }

    @Test
    void keepsItsCapabilityItsRolesAndItsCity() {
        String body = """
                {"title":{"en":"x"},"budget":{"amount":"100","currency":"IRR"},"rule":"mes","items":[
                {"title":{"en":"y"},"cost":{"amount":"10","currency":"IRR"}}]}""";
        String shiraz = TestIdentity.person("shirin").in("shiraz", "vote-officer").token();
        String process = Votes.once(shiraz).body(body).post(Votes.BASE + "/cities/shiraz/processes").then().statusCode(201)
                .extract().path("id");
        Votes.once(shiraz).post(Votes.BASE + "/cities/shiraz/processes/" + process + "/openings").then().statusCode(403)
                .body("code", equalTo("capability-not-unlocked")).body("unlockedBy", equalTo("CONFIDENT_LEADER"));
        Votes.once(Votes.officer()).body(body).post(Votes.BASE + "/cities/shiraz/processes").then().statusCode(403);
        Votes.once(TestIdentity.person("j").in("assen", "moderator").token()).body(body).post(Votes.processes()).then().statusCode(403);
        Votes.once(null).body(body).post(Votes.processes()).then().statusCode(401);
        Votes.as(Votes.officer()).body(body).post(Votes.processes()).then().statusCode(400)
                .body("code", equalTo("idempotency-key-missing"));
        Votes.once(Votes.officer()).body(body).post(Votes.processes()).then().statusCode(422)
                .body("errors[0].pointer", equalTo("#/budget/currency"));
        Votes.as(shiraz).get(Votes.BASE + "/cities/assen/processes/" + process).then().statusCode(404);
    }

    @Test
    void draftsOnceForOneKey() {
        String key = UUID.randomUUID().toString();
        String body = """
                {"title":{"en":"once"},"budget":{"amount":"10.00","currency":"EUR"},"rule":"greedy","items":[
                {"title":{"en":"y"},"cost":{"amount":"10.00","currency":"EUR"}}]}""";
        String one = Votes.as(Votes.officer()).header("Idempotency-Key", key).body(body).post(Votes.processes()).then().statusCode(201)
                .extract().asString();
        assertEquals(one, Votes.as(Votes.officer()).header("Idempotency-Key", key).body(body).post(Votes.processes()).then().statusCode(201)
                .extract().asString());
        Votes.as(Votes.officer()).header("Idempotency-Key", key).body(body.replace("greedy", "mes")).post(Votes.processes()).then()
                .statusCode(422);
        Votes.once(Votes.officer()).body(body.replace("\"10.00\",\"currency\":\"EUR\"}}]", "\"10.01\",\"currency\":\"EUR\"}}]"))
                .post(Votes.processes()).then().statusCode(422).body("errors.code", contains("cost-over-budget"));
    }

    @Test
    void votesWithAPassFromItsKeyToItsOpening() {
        String process = Passes.openVote(List.of("a", "b"), 100, 60, 50);
        PassHolder holder = Passes.issue(process, "a", Passes.key(process));
        String commitment = Passes.cast(process, holder, 1, "p02").statusCode(201).extract().path("commitment");
        String closing = Votes.close(process);
        Votes.decide(process, closing, Votes.secondOfficer(), "APPROVE").statusCode(201);
        Votes.as(null).get(Passes.path(process) + "/ballot-log").then().statusCode(200).body("size", equalTo(1));
        Votes.as(null).get(Passes.path(process) + "/ballot-log/proofs/" + commitment).then().statusCode(200).body("leaf", equalTo(0));
        assertEquals(commitment + "\n",
                Votes.as(null).get(Passes.path(process) + "/ballot-log/leaves").then().statusCode(200).extract().asString());
        assertTrue(Votes.as(null).get(Passes.path(process) + "/ballot-log/openings").then().statusCode(200).extract().asString()
                .endsWith(",\"p02\"\n"));
    }

    @Test
    void leavesNoOperationUnanswered() {
        goesFromDraftToAPublishedResultThatEverybodyCanRecount();
        acceptsOneBallotOfEachPersonOnTheRollAndNoOther();
        needsTwoOfficialsAndAFreshSecondFactorToPublish();
        showsDraftsToOfficialsOnlyAndPagesTheRest();
        importsAnElectionOfThePast();
        countsAFileThatSomebodyOrdered();
        votesWithAPassFromItsKeyToItsOpening();
        assertEquals(Set.of(), Votes.CONTRACT.unanswered());
    }

    @Test
    void countsAFileThatSomebodyOrdered() {
        String jobs = Votes.BASE + "/cities/assen/tally-jobs";
        String id = Votes.once(Votes.voter("a")).contentType("text/plain").body(TallyResourceTest.EXAMPLE).post(jobs + "?rule=mes").then()
                .statusCode(201).header("Location", notNullValue()).body("total", equalTo(1)).extract().path("id");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> "SUCCEEDED".equals(Votes.as(Votes.voter("a")).get(jobs + "/" + id)
                .then().statusCode(200).extract().path("state")));
        Votes.as(Votes.voter("a")).get(jobs + "/" + id + "/result").then().statusCode(200).body("selected", contains("A", "C"));
    }

    @Test
    void importsAnElectionOfThePast() {
        String imports = Votes.BASE + "/cities/assen/imports?rule=mes&utility=cost&completion=none&tieBreak=id";
        String process = Votes.once(Votes.officer()).contentType("text/plain").body(TallyResourceTest.EXAMPLE).post(imports).then()
                .statusCode(201).header("Location", notNullValue()).body("kind", equalTo("IMPORTED")).body("state", equalTo("PUBLISHED"))
                .body("title.en", equalTo("worked example")).extract().path("id");
        Votes.as(null).get(Votes.processes() + "/" + process + "/result").then().statusCode(200)
                .body("outcomes.id", contains("A", "C", "B", "D")).body("outcomes.place", contains(1, 2, null, null))
                .body("outcomes.officiallyFunded", contains(true, true, false, false))
                .body("outcomes.title.en", contains("Park", "Library", "Bike path", "Benches"))
                .body("outcomes[2].reason.en", equalTo("It costs 30 EUR, but its 4 supporters had only 13 EUR of their equal shares left."))
                .body("turnout.ballots", equalTo(10)).body("turnout.rollEntries", nullValue());
        assertEquals(TallyResourceTest.EXAMPLE, Votes.as(null).get(Votes.processes() + "/" + process + "/result.pb").then().statusCode(200)
                .extract().asString());
        Votes.as(null).get(Votes.processes() + "/" + process + "/checkpoint").then().statusCode(404);
        long before = TestDatabase.number("select count(*) from vote_process");
        Votes.once(Votes.officer()).contentType("text/plain").body(TallyResourceTest.EXAMPLE.replace("A;40", "A;4o")).post(imports).then()
                .statusCode(422).body("errors.pointer", containsInAnyOrder("#/lines/17/cost"));
        assertEquals(before, TestDatabase.number("select count(*) from vote_process"));
        assertTrue(TestDatabase.events("org.hamyari.vote.published.v1").stream().noneMatch(event -> event.contains(process)));
    }
}
