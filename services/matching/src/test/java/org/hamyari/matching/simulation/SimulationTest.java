package org.hamyari.matching.simulation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.LongStream;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.SpecContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Simulating over HTTP, by anybody. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class SimulationTest {

    private static final SpecContract CONTRACT = SpecContract.of("matching");
    private static final String ONE = "'formula':'RATIO','ratio':{'numerator':1,'denominator':1},'exhaustion':'FIRST_COME'";
    private static final String TABLE = Rounds.body(ONE, 60_000, Rounds.GOALS, Rounds.TABLE);

    private static ValidatableResponse simulate(String body) {
        return given().filter(CONTRACT).contentType("application/json").header("Accept-Language", "en").body(body)
                .post("/api/matching/v1/simulations").then();
    }

    @Test
    void answersMatchesLinesAndWhy() {
        simulate(TABLE).statusCode(200).body("matches.project", contains("A", "B", "C")).body("matches.match", contains(44166, 8334, 7500))
                .body("lines.seq", contains(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)).body("lines[5].match", equalTo(14166))
                .body("total", equalTo(60_000)).body("potLeft", equalTo(0))
                .body("explanations[0]", not(hasKey("ceiling"))).body("explanations[0].demand", equalTo(75_000))
                .body("explanations.reasonCode", contains("POT_LIMIT", "POT_LIMIT", "POT_LIMIT"))
                .body("explanations[0].reason.fa", containsString("صندوق برای همه بس نیست"));
        simulate(TABLE.replace("EUR", "IRR").replace("\"exhaustion\"", "\"projectCap\":{\"amount\":7500},\"exhaustion\"")).statusCode(200)
                .body("explanations[0].ceiling", equalTo(7_500)).body("explanations[0].reasonCode", equalTo("PROJECT_CAP"))
                .body("explanations[0].reason.en", containsString("75,000 rial"));
    }

    @Test
    void readsRowsInAnyOrder() {
        String turned = Rounds.body(ONE, 60_000, Rounds.GOALS, Rounds.TABLE.reversed());
        simulate(turned).statusCode(200).body("matches.match", contains(44166, 8334, 7500)).body("lines[0].seq", equalTo(1));
    }

    @Test
    void simulatesARoundWithoutContributions() {
        simulate(Rounds.body(ONE, 5, Rounds.GOALS, List.of())).statusCode(200).body("potLeft", equalTo(5))
                .body("explanations.reasonCode", contains("NO_CROWD", "NO_CROWD", "NO_CROWD"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "'numerator':1,'denominator':1  | 'numerator':0,'denominator':0 | #/rule/ratio/numerator",
        "'numerator':1                  | 'numerator':-1                | #/rule/ratio/numerator",
        "'numerator':1                  | 'numerator':1001              | #/rule/ratio/numerator",
        "'ratio':{'numerator':1,'denominator':1}, | ``                  | #/rule/ratio",
        "'exhaustion'                   | 'topUp':5,'exhaustion'        | #/rule/topUp",
        "'exhaustion'                   | 'donorCap':-5,'exhaustion'    | #/rule/donorCap",
        "'exhaustion'                   | 'projectCap':{'amount':-5},'exhaustion'          | #/rule/projectCap/amount",
        "'exhaustion'                   | 'projectCap':{},'exhaustion'                     | #/rule/projectCap",
        "'exhaustion'                   | 'projectCap':{'remainingNeed':false},'exhaustion'| #/rule/projectCap",
        "'exhaustion' | 'threshold':{'share':{'numerator':5,'denominator':4},'mode':'FROM'},'exhaustion' | #/rule/threshold/share",
        "FIRST_COME                     | LAST_COME                     | #/rule/exhaustion",
        "'version':1                    | 'version':2                   | #/rule/version",
        "'pot':60000                    | 'pot':0                       | #/pot",
        "'pot':60000                    | 'pot':'60000'                 | #/pot",
        "'pot':60000                    | 'pot':1e3                     | #/pot",
        "'pot':60000                    | 'pot':1000000000000001        | #/pot",
        "EUR                            | XTS                           | #/currency",
        "'project':'B','goal'           | 'project':'A','goal'          | #/goals/1/project",
        "'goal':40000                   | 'goal':-1                     | #/goals/1/goal",
        "'seq':2,                       | 'seq':1,                      | #/contributions/1/seq",
        "'seq':1,'project':'A'          | 'seq':1,'project':'D'         | #/contributions/0/project",
        "'amount':5001                  | 'amount':-5001                | #/contributions/1/amount",
        "'amount':5001                  | 'amount':0                    | #/contributions/1/amount",
        "'amount':5001                  | 'amount':5001.5               | #/contributions/1/amount",
        "'amount':5001                  | 'amount':100000000000001      | #/contributions/1/amount",
        "'amount':5001                  | 'amount':100000000000000      | #/contributions",
        "'amount':5001                  | 'amount':99999999999999999999 | #/contributions/1/amount",
        "'amount':5001                  | 'amount':5001,'currency':'IRR'| #/contributions/1/currency",
        "'donor':'d2'                   | 'donor':'a b'                 | #/contributions/1/donor"})
    void saysWhatIsWrong(String right, String wrong, String pointer) {
        String body = TABLE.replace(right.replace('\'', '"'), wrong.replace('\'', '"'));
        simulate(body).statusCode(422).body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "'formula':'QUADRATIC','exhaustion':'FIRST_COME' | #/rule/exhaustion",
        "'formula':'QUADRATIC','projectCap':{'amount':5},'exhaustion':'PRO_RATA' | #/rule/exhaustion",
        "'formula':'TOP_UP','topUp':5,'donorCap':5,'exhaustion':'PRO_RATA' | #/rule/donorCap",
        "'formula':'BOUNTY','exhaustion':'PRO_RATA' | #/rule/bounty",
        "'formula':'PAIRWISE_QUADRATIC','exhaustion':'PRO_RATA' | #/rule/pairBound",
        "'formula':'CLUSTER_QUADRATIC','groups':[{'donors':['a','b','a']}],'exhaustion':'PRO_RATA' | #/rule/groups/0/donors/2",
        "'formula':'QUADRATIC','threshold':{'share':{'numerator':1,'denominator':4},'mode':'FROM'},'exhaustion':'PRO_RATA' | #/rule/threshold/mode"})
    void refusesPartsThatDoNotGoTogether(String rule, String pointer) {
        simulate(Rounds.body(rule, 1, Rounds.GOALS, Rounds.TABLE)).statusCode(422).body("errors.pointer", contains(pointer));
    }

    @Test
    void boundsTheSizeOfARound() {
        List<Contribution> many = LongStream.rangeClosed(0, 50_000).mapToObj(seq -> new Contribution(seq, "A", "d", 1)).toList();
        simulate(Rounds.body(ONE, 1, Rounds.GOALS, many)).statusCode(422).body("errors.pointer", contains("#/contributions"));
        simulate(Rounds.body(ONE, 1, Rounds.GOALS, many.subList(0, 50_000))).statusCode(200).body("total", equalTo(1));
        simulate(TABLE + " ".repeat(1 << 22)).statusCode(413).body("code", equalTo("payload-too-large"));
    }
}
