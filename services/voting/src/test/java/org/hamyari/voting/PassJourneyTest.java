package org.hamyari.voting;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.proof.Checkpoint;
import org.hamyari.proof.Hash;
import org.hamyari.proof.InMemoryNodeStore;
import org.hamyari.proof.MerkleLog;
import org.hamyari.proof.MerkleProofs;
import org.hamyari.proof.NoteKey;
import org.hamyari.proof.SignedNotes;
import org.hamyari.voting.passkey.BlindRsa;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The path of a vote with passes, over HTTP and on a real database. */
@QuarkusTest
@WithTestResource(VotingTestResource.class)
class PassJourneyTest {

    @BeforeEach
    void cities() {
        TestCities.demo();
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "bearer" + i).toList();
    }

    @Test
    void makesOneKeyOfADraftPublishesItAndFreezesIt() {
        String process = Votes.draft("greedy", "", 100, 60);
        Votes.as(Votes.officer()).get(Passes.path(process)).then().body("ways", contains("SIGNED_IN")).body("passKey", nullValue());
        String keyId = Votes.as(Votes.officer()).post(Passes.path(process) + "/pass-keys").then().statusCode(201)
                .body("variant", equalTo("RSABSSA-SHA384-PSS-Randomized")).extract().path("keyId");
        Votes.as(Votes.officer()).post(Passes.path(process) + "/pass-keys").then().statusCode(201).body("keyId", equalTo(keyId));
        Votes.roll(process, names(1)).statusCode(200);
        Votes.open(process);
        Votes.as(null).get(Passes.path(process)).then().statusCode(200).body("ways", contains("SIGNED_IN", "PASS"))
                .body("passKey.keyId", equalTo(keyId)).body("passKey.passesIssued", nullValue());
        assertEquals(2048, Passes.key(process).getModulus().bitLength());
        Votes.as(Votes.officer()).post(Passes.path(process) + "/pass-keys").then().statusCode(409).body("code", equalTo("illegal-transition"));
        byte[] sealed = (byte[]) TestDatabase.rows("select sealed from pass_secret where process_id = ?", UUID.fromString(process)).getFirst()
                .get("sealed");
        assertThrows(InvalidKeySpecException.class, () -> KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(sealed)));
    }

    @Test
    void answersTheIdenticalMessageAgainAndRefusesAnother() {
        String process = Passes.openVote(names(2), 100, 60);
        RSAPublicKey key = Passes.key(process);
        PassHolder holder = new PassHolder(key);
        String first = Passes.ask(process, "bearer0", holder).statusCode(201).header("Cache-Control", "no-store").extract().path("blindSignature");
        Passes.ask(process, "bearer0", holder).statusCode(201).body("blindSignature", equalTo(first));
        Passes.ask(process, "bearer0", new PassHolder(key)).statusCode(409).body("code", equalTo("pass-issued"));
        holder.finish(first);
        assertTrue(BlindRsa.verifies(key, holder.prepared(), holder.signature()));
        Passes.ask(process, "stranger", new PassHolder(key)).statusCode(403).body("code", equalTo("not-on-roll"));
        Votes.as(null).body("{}").post(Passes.path(process) + "/passes").then().statusCode(401);
        Votes.as(Votes.voter("bearer1")).body("{\"blindedMessage\":\"" + "A".repeat(342) + "\"}").post(Passes.path(process) + "/passes").then()
                .statusCode(422).body("errors.code", contains("not-blinded")).body("errors.pointer", contains("#/blindedMessage"));
        Votes.as(Votes.voter("bearer1")).body("{\"blindedMessage\":\"x\"}").post(Passes.path(process) + "/passes").then().statusCode(422);
        String without = Votes.openVote("greedy", names(1), 100, 60);
        Passes.ask(without, "bearer0", holder).statusCode(409).body("code", equalTo("no-passes"));
        Votes.as(null).get(Passes.path(without) + "/ballot-log").then().statusCode(404);
    }

    @Test
    void excludesABallotAndAPassOfOneEntryInBothDirections() {
        String process = Passes.openVote(names(2), 100, 60);
        RSAPublicKey key = Passes.key(process);
        Passes.issue(process, "bearer0", key);
        Votes.cast(process, "bearer0", "p01").statusCode(409).body("code", equalTo("already-voted"));
        Votes.cast(process, "bearer1", "p01").statusCode(201);
        Passes.ask(process, "bearer1", new PassHolder(key)).statusCode(409).body("code", equalTo("already-voted"));
        Votes.as(null).get(Passes.path(process)).then().body("turnout.ballots", equalTo(2));
    }

    @Test
    void refusesARequestThatSaysWhoSendsIt() {
        String process = Passes.openVote(names(1), 100, 60);
        String body = Passes.body(Passes.issue(process, "bearer0", Passes.key(process)), PassHolder.random(32), 1, "p01");
        String path = Passes.path(process) + "/pass-ballots";
        Votes.as(Votes.voter("bearer0")).body(body).post(path).then().statusCode(400).body("code", equalTo("ballot-with-identity"));
        Votes.as(null).cookie("q_session", "1").body(body).post(path).then().statusCode(400).body("code", equalTo("ballot-with-identity"));
        Votes.once(null).body(body).post(path).then().statusCode(400).body("code", equalTo("ballot-with-identity"));
        Votes.as(null).header("Referer", "http://localhost/").body(body).post(path).then().statusCode(400)
                .body("detail", containsString("Referer"));
        assertEquals(0, TestDatabase.number("select count(*) from ballot.staged where process_id = ?", UUID.fromString(process)));
        Passes.send(process, body).statusCode(201);
    }

    @Test
    void takesARevisionRepeatsAnAnswerAndRefusesWhatIsNeither() {
        String process = Passes.openVote(names(2), 100, 60, 50);
        RSAPublicKey key = Passes.key(process);
        PassHolder holder = Passes.issue(process, "bearer0", key);
        String first = Passes.body(holder, PassHolder.random(32), 1, "p01");
        String answer = Passes.send(process, first).statusCode(201).header("Cache-Control", "no-store").header("Set-Cookie", nullValue())
                .extract().asString();
        assertEquals(answer, Passes.send(process, first).statusCode(201).extract().asString());
        Passes.cast(process, holder, 1, "p02").statusCode(409).body("code", equalTo("pass-spent"));
        Passes.cast(process, holder, 3, "p02").statusCode(201);
        Passes.cast(process, holder, 2, "p01").statusCode(409).body("code", equalTo("pass-spent"));
        assertEquals(answer, Passes.send(process, first).statusCode(201).extract().asString());
        Passes.cast(process, holder, 4, "p09").statusCode(422).body("errors.pointer", contains("#/choices/0"));
        Passes.cast(process, holder, 0, "p01").statusCode(422);
        Passes.send(process, first.replace("\"revision\":1", "\"revision\":9").replaceFirst("\"token\":\".", "\"token\":\"_")).statusCode(422)
                .body("errors.code", contains("not-a-pass"));
        String other = Passes.openVote(names(1), 100, 60, 50);
        Passes.send(other, first).statusCode(422).body("errors.code", contains("not-a-pass"));
        Passes.send(Votes.openVote("greedy", names(1), 100, 60), first).statusCode(409).body("code", equalTo("no-passes"));
        Passes.send(process, "{}").statusCode(422);
        Passes.send(process, "x".repeat(20_000)).statusCode(413);
        Passes.send(UUID.randomUUID().toString(), first).statusCode(404);
    }

    @Test
    void entersTheLogByBatchesAndShowsEachCommitment() {
        String process = Passes.openVote(names(12), 100, 60, 50);
        RSAPublicKey key = Passes.key(process);
        List<String> commitments = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            PassHolder holder = Passes.issue(process, "bearer" + i, key);
            byte[] nonce = PassHolder.random(32);
            String expected = Passes.commitment(process, holder, nonce, 1, "p02", "p01");
            Passes.send(process, Passes.body(holder, nonce, 1, "p02", "p01")).statusCode(201).body("commitment", equalTo(expected));
            commitments.add(expected);
            if (i == 8) {
                Votes.as(null).get(Passes.path(process) + "/ballot-log").then().statusCode(200).body("size", equalTo(0));
                Votes.as(null).get(Passes.path(process) + "/ballot-log/proofs/" + expected).then().statusCode(404);
            }
            if (i == 9) {
                Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> size(process) == 10);
            }
        }
        List<String> leaves = leaves(process);
        assertEquals(new HashSet<>(commitments.subList(0, 10)), new HashSet<>(leaves));
        commitments.subList(0, 10).forEach(commitment -> assertProof(process, commitment));
        assertEquals(2, TestDatabase.number("select count(*) from ballot.staged where process_id = ?", UUID.fromString(process)));
        Votes.close(process);
        assertEquals(leaves, leaves(process).subList(0, 10));
        assertEquals(new HashSet<>(commitments), new HashSet<>(leaves(process)));
        commitments.forEach(commitment -> assertProof(process, commitment));
        Votes.as(null).get(Passes.path(process) + "/ballot-log/proofs/" + "0".repeat(64)).then().statusCode(404);
        Votes.as(null).get(Passes.path(process) + "/ballot-log/proofs/none").then().statusCode(404);
    }

    private static int size(String process) {
        return Votes.as(null).get(Passes.path(process) + "/ballot-log").then().statusCode(200).extract().path("size");
    }

    private static List<String> leaves(String process) {
        return Votes.as(null).get(Passes.path(process) + "/ballot-log/leaves").then().statusCode(200).extract().asString().lines().toList();
    }

    private static void assertProof(String process, String commitment) {
        NoteKey key = NoteKey.parse(Votes.as(null).get(Passes.path(process) + "/ballot-log").then().extract().path("key"));
        var proof = Votes.as(null).get(Passes.path(process) + "/ballot-log/proofs/" + commitment).then().statusCode(200).extract();
        Checkpoint checkpoint = SignedNotes.openCheckpoint(proof.path("checkpoint"), key);
        List<Hash> hashes = proof.<List<String>>path("proof").stream().map(Hash::ofHex).toList();
        assertTrue(MerkleProofs.includes(MerkleLog.leafHash(Hash.ofHex(commitment).bytes()), proof.<Integer>path("leaf"), checkpoint.size(),
                hashes, checkpoint.root()));
    }

    @Test
    void promisesWithASignatureThatEverybodyCanCheck() {
        String process = Passes.openVote(names(1), 100, 60);
        var answer = Passes.cast(process, Passes.issue(process, "bearer0", Passes.key(process)), 1, "p01").statusCode(201).extract();
        NoteKey key = NoteKey.parse(Votes.as(null).get(Passes.path(process) + "/ballot-log").then().extract().path("key"));
        List<String> promise = SignedNotes.open(answer.path("promise"), key).lines().toList();
        assertEquals(List.of(key.name(), "promise", Hash.ofHex(answer.path("commitment")).base64()), promise);
    }

    @Test
    void countsBothWaysTogetherAndOpensTheLastBallotOfEachPass() {
        String process = Passes.openVote(names(6), 100, 60, 50, 40);
        RSAPublicKey key = Passes.key(process);
        Votes.cast(process, "bearer0", "p01").statusCode(201);
        Votes.cast(process, "bearer1", "p01").statusCode(201);
        PassHolder changed = Passes.issue(process, "bearer2", key);
        Passes.cast(process, changed, 1, "p02").statusCode(201);
        Passes.cast(process, changed, 2, "p01", "p03").statusCode(201);
        Passes.cast(process, Passes.issue(process, "bearer3", key), 1, "p03").statusCode(201);
        Passes.issue(process, "bearer4", key);
        String closing = Votes.close(process);
        Passes.cast(process, changed, 3, "p02").statusCode(409).body("code", equalTo("illegal-transition"));
        Passes.ask(process, "bearer5", new PassHolder(key)).statusCode(409).body("code", equalTo("illegal-transition"));
        assertEquals(0, TestDatabase.number("select count(*) from pass_secret where process_id = ?", UUID.fromString(process)));
        Votes.as(null).get(Passes.path(process)).then().statusCode(200).body("turnout.ballots", equalTo(4))
                .body("passKey.passesIssued", equalTo(3)).body("passKey.ballotsOpened", equalTo(2)).body("passKey.destroyedAt", notNullValue());
        Votes.as(null).get(Passes.path(process) + "/ballot-log/openings").then().statusCode(404);
        Votes.decide(process, closing, Votes.secondOfficer(), "APPROVE").statusCode(201);
        Votes.as(null).get(Passes.path(process) + "/result").then().statusCode(200).body("outcomes.findAll { it.funded }.id", contains("p01", "p03"))
                .body("outcomes.find { it.id == 'p01' }.votes", equalTo(3)).body("outcomes.find { it.id == 'p02' }.votes", equalTo(0))
                .body("outcomes.find { it.id == 'p03' }.votes", equalTo(2));
        assertOpened(process, key, Set.of("p01,p03", "p03"));
    }

    /** What a stand-alone verifier does with the published files: signature, commitment and line of each opened ballot. */
    private static void assertOpened(String process, RSAPublicKey key, Set<String> expected) {
        List<String> leaves = leaves(process);
        assertEquals(3, leaves.size());
        List<String> file = Votes.as(null).get(Passes.path(process) + "/result.pb").then().extract().asString().lines().toList();
        Set<String> votes = new HashSet<>();
        MerkleLog log = new MerkleLog(new InMemoryNodeStore());
        log.append(leaves.stream().map(leaf -> Hash.ofHex(leaf).bytes()).toList());
        NoteKey noteKey = NoteKey.parse(Votes.as(null).get(Passes.path(process) + "/ballot-log").then().extract().path("key"));
        String note = Votes.as(null).get(Passes.path(process) + "/ballot-log").then().extract().path("checkpoint");
        assertEquals(log.root(), SignedNotes.openCheckpoint(note, noteKey).root());
        List<String> openings = Votes.as(null).get(Passes.path(process) + "/ballot-log/openings").then().statusCode(200).extract().asString().lines()
                .skip(1).toList();
        for (String opening : openings) {
            String[] row = opening.split(",", 8);
            byte[] token = Base64.getUrlDecoder().decode(row[3]);
            byte[] prepared = Arrays.copyOf(Base64.getUrlDecoder().decode(row[4]), 64);
            System.arraycopy(token, 0, prepared, 32, 32);
            String vote = row[7].replace("\"", "");
            assertTrue(BlindRsa.verifies(key, prepared, Base64.getUrlDecoder().decode(row[5])));
            String ballot = "hamyari-ballot-v1\n" + process + "\n" + Hash.sha256(prepared).hex() + "\n" + row[2] + "\n" + vote + "\n";
            byte[] commitment = Hash.sha256(Base64.getUrlDecoder().decode(row[6]), ballot.getBytes(StandardCharsets.UTF_8)).bytes();
            assertArrayEquals(Hash.ofHex(leaves.get(Integer.parseInt(row[0]))).bytes(), commitment);
            assertThat(file, hasItem(row[1] + ";" + vote));
            votes.add(vote);
        }
        assertEquals(expected, votes);
    }
}
