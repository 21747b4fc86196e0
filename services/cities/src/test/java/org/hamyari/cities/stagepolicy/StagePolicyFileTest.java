package org.hamyari.cities.stagepolicy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.validation.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hamyari.cities.api.StagePolicyInputDto;
import org.hamyari.cities.stage.TestMeasures;
import org.hamyari.cities.stage.Stage;
import org.hamyari.platform.problem.ProblemTexts;
import org.hamyari.platform.web.JsonStrictness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The policy of stages as a file: what is shipped holds, and a mistake is told with its line. */
class StagePolicyFileTest {

    private final StagePolicyFile file = file();

    @Test
    void shipsAPolicyThatHolds() throws IOException {
        StagePolicyInputDto policy = file.read("shipped", StagePolicyStart.shipped());
        assertEquals(List.of(0, 4, 5, 5), policy.stages().stream().map(stage -> stage.criteria().size()).toList());
        assertEquals(16, policy.stages().stream().mapToInt(stage -> stage.capabilities().size()).sum());
        assertEquals(Map.of("MENTORING", "CONFIDENT_LEADER"), new StagePolicy(1, null, null, policy).unlockedBy().entrySet().stream()
                .filter(entry -> entry.getKey().equals("MENTORING")).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        assertEquals(9, new StagePolicy(1, null, null, policy).capabilities(Stage.ACTIVE_SUPPORTER).size());
    }

    /** The line is that of the changed text, found by looking for it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            capabilities: [OBSERVE, TRAINING, POLICIES]      | capabilities: [OBSERVE, TRAINING, POLICY] |
            capabilities: [OBSERVE, TRAINING, POLICIES]      | capabilities: [OBSERVE, TRAINING, POLICIES, VOTES]  | [VOTES, IMPACT_EVALUATION, MENTORING]
            capabilities: [OBSERVE, TRAINING, POLICIES]      | capabilities: [OBSERVE, TRAINING]                   | stages:
            stage: CATALYST                                  | stage: PASSIVE_OBSERVER |
            measure: responsible-officers                    | measure: responsible-offices |
            measure: trained-officials                       | sum: trained-officials |
            atLeast: 80                                      | atLeast: eighty |
            atLeast: 80                                      | atLeast: -80 |
            atLeast: 80                                      | exact: 80 |
            atLeast: 80                                      | '# none'                                            | - code: reports-on-time
            code: outreach-plan                              | code: campaigns-delivered |
            code: outreach-plan                              | code: Outreach Plan |
            basis: EVIDENCE                                  | basis: GUESSED |
            page: desk/stage                                 | page: https://elsewhere.example |
            name: {fa: شتاب‌دهنده, en: Catalyst}              | name: {en: Catalyst} |
            name: {fa: شتاب‌دهنده, en: Catalyst}              | name: [Catalyst |
            name: {fa: شتاب‌دهنده, en: Catalyst}              | stage: CATALYST |
            """)
    void namesTheLineOfAMistake(String right, String wrong, String found) throws IOException {
        String shipped = StagePolicyStart.shipped();
        assertTrue(shipped.contains(right), right);
        String text = shipped.replaceFirst(Pattern.quote(right), wrong);
        int position = found == null ? shipped.indexOf(right) : text.indexOf(found);
        int line = 1 + (int) text.substring(0, position).chars().filter(sign -> sign == '\n').count();
        String told = assertThrows(MalformedPolicy.class, () -> file.read("policy.yaml", text)).getMessage();
        // A mistake in the syntax shows at its end.
        assertTrue(told.startsWith("policy.yaml, line " + line + ":") || wrong.contains("[Catalyst") && told.matches("policy.yaml, line [0-9]+:.*"),
                told + " but expected line " + line);
    }

    @Test
    void refusesAnEmptyFileAndTheWrongShape() {
        assertEquals("policy.yaml, line 1: the file is empty",
                assertThrows(MalformedPolicy.class, () -> file.read("policy.yaml", "# nothing\n")).getMessage());
        assertTrue(assertThrows(MalformedPolicy.class, () -> file.read("policy.yaml", "- a\n- b\n")).getMessage().startsWith("policy.yaml, line 1"));
        assertTrue(assertThrows(MalformedPolicy.class, () -> file.read("policy.yaml", "stages: []\n")).getMessage()
                .startsWith("policy.yaml, line 1: /stages: "));
    }

    @Test
    void keepsTheServiceFromStarting(@TempDir Path folder) throws IOException {
        Path broken = Files.writeString(folder.resolve("own.yaml"), StagePolicyStart.shipped().replace("atLeast: 80", "atLeast: many"));
        StagePolicyStart start = new StagePolicyStart(() -> Optional.of(broken), file, null, null);
        String told = assertThrows(MalformedPolicy.class, () -> start.start(new StartupEvent())).getMessage();
        long line = Files.readAllLines(broken).stream().takeWhile(each -> !each.contains("atLeast: many")).count() + 1;
        assertTrue(told.startsWith(broken + ", line " + line + ": "), told);
    }

    private static StagePolicyFile file() {
        ObjectMapper json = new ObjectMapper();
        new JsonStrictness().customize(json);
        return new StagePolicyFile(json, Validation.buildDefaultValidatorFactory().getValidator(), new ProblemTexts(), TestMeasures.named(
                "responsible-officers", "portal-terms-accepted", "trained-officials", "participation-policies", "outreach-plans",
                "evaluation-indicators", "stable-assessments", "campaigns-published", "campaigns-delivered", "funds-settled-exactly",
                "reports-on-time-percent", "equity-figures", "additionality-figures"));
    }
}
