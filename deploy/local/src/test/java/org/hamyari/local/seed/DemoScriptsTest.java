package org.hamyari.local.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The demo scripts as they are in the repository. */
class DemoScriptsTest {

    private static final Path ROOT = Path.of(System.getProperty("hamyari.root"));
    private static final Pattern REFERENCE = Pattern.compile("\\{([a-z0-9-]+)(?:\\.[A-Za-z0-9.-]+)?}");

    private final List<Step> steps = Seeder.steps(ROOT.resolve("deploy/demo"));

    @Test
    void referOnlyToEarlierSteps() {
        Set<String> known = new HashSet<>(Set.of("origin", "now", "today"));
        for (Step step : steps) {
            Matcher references = REFERENCE.matcher(step.path() + " " + step.ifMatch() + " " + step.body());
            while (references.find()) {
                assertTrue(known.contains(references.group(1)), step.id() + " refers to " + references.group(1));
            }
            known.add(step.id());
        }
    }

    @Test
    void useTheCategoriesOfTheCities() throws IOException {
        Set<String> categories = new HashSet<>();
        new ObjectMapper().readTree(ROOT.resolve("services/cities/src/main/resources/service-categories.json").toFile())
                .forEach(category -> categories.add(category.path("id").asText()));
        for (Step step : bodies("categoryId")) {
            assertTrue(categories.contains(step.body().path("categoryId").asText()), step.id());
        }
        for (Step step : bodies("categoryIds")) {
            step.body().path("categoryIds").forEach(category -> assertTrue(categories.contains(category.asText()), step.id()));
        }
    }

    /** A step may name a service of the list by its code only if the list that is imported has it. */
    @Test
    void nameServicesThatTheListHas() {
        String list = steps.stream().filter(step -> step.id().equals("services-isfahan")).findFirst().orElseThrow().body().asText();
        Pattern named = Pattern.compile("\\{services-isfahan-[a-z]+\\.items\\.([a-z-]+)\\.");
        Set<String> found = new HashSet<>();
        steps.forEach(step -> named.matcher(step.path() + step.ifMatch() + step.body()).results().forEach(match -> found.add(match.group(1))));
        assertTrue(found.size() > 20);
        found.forEach(code -> assertTrue(list.contains("\n" + code + ","), code));
    }

    @Test
    void haveBudgetsThatAddUpToTheGoal() {
        for (Step step : bodies("budgetLines")) {
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode line : step.body().path("budgetLines")) {
                sum = sum.add(new BigDecimal(line.path("amount").path("amount").asText()));
            }
            assertEquals(step.body().path("goal").path("amount").asText(), sum.toPlainString(), step.id());
        }
    }

    @Test
    void neverLetOnePersonProposeAndDecide() {
        for (Step decision : steps.stream().filter(step -> step.id().endsWith("-decision")).toList()) {
            Step proposal = steps.stream().filter(step -> (step.id() + "-decision").equals(decision.id())).findFirst().orElseThrow();
            assertTrue(!proposal.as().equals(decision.as()), decision.id());
        }
    }

    private List<Step> bodies(String member) {
        return steps.stream().filter(step -> step.body() != null && step.body().has(member)).toList();
    }
}
