package org.hamyari.local.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Plays the demo scripts through the public APIs, as the people who would do it: no table is touched, no rule is passed by. What is done is
 * remembered beside the data, and every call carries a key derived from its step, so that playing again changes nothing.
 */
public final class Seeder {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path root;
    private final Path memory;
    private final Calls calls;
    private final String origin;
    private final Map<String, JsonNode> answers = new LinkedHashMap<>();

    /** What happened: how many steps are done, which failed and why. */
    public record Outcome(int done, List<String> failures) {
    }

    /** @param dataFolder where it remembers what is done, as long as the data lives */
    public Seeder(Path root, Path dataFolder, String origin, Calls calls) {
        this.root = root;
        this.memory = dataFolder.resolve("seeded.json");
        this.calls = calls;
        this.origin = origin;
    }

    /** Plays every script in the order of the file names; what needs a service that does not run is left for another time. */
    public Outcome play(Predicate<String> isRunning) {
        remember();
        List<String> failures = new ArrayList<>();
        int done = 0;
        for (Step step : steps(root.resolve("deploy/demo"))) {
            if (answers.containsKey(step.id())) {
                done++;
            } else if (isRunning.test(step.service()) && isPossible(step)) {
                done += play(step, failures) ? 1 : 0;
            }
        }
        return new Outcome(done, failures);
    }

    static List<Step> steps(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Step> steps = new ArrayList<>();
            for (Path file : files.filter(each -> each.toString().endsWith(".json")).sorted().toList()) {
                JSON.readTree(file.toFile()).forEach(node -> steps.add(Step.of(node)));
            }
            Set<String> seen = new HashSet<>();
            steps.stream().map(Step::id).filter(id -> id.isEmpty() || !seen.add(id)).findFirst().ifPresent(id -> {
                throw new IllegalArgumentException("the demo scripts have two steps, or none, called '" + id + "'");
            });
            return steps;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What builds on a step that was refused or left out is left out too: one failure, one line. */
    private boolean isPossible(Step step) {
        boolean hasFile = step.file().isEmpty() || Files.exists(root.resolve(step.file()));
        return hasFile && placeholders().missing(step.path() + " " + step.ifMatch() + " " + step.body()).isEmpty();
    }

    private Placeholders placeholders() {
        return new Placeholders(answers, origin, Instant.now());
    }

    private boolean play(Step step, List<String> failures) {
        try {
            JsonNode answer = calls.make(step, placeholders(), root);
            answers.put(step.id(), answer);
            write();
            return true;
        } catch (IllegalArgumentException | CallRefused e) {
            failures.add(step.id() + ": " + e.getMessage());
            return false;
        }
    }

    private void remember() {
        try {
            if (Files.exists(memory)) {
                JSON.readTree(memory.toFile()).properties().forEach(entry -> answers.put(entry.getKey(), entry.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        ObjectNode all = JSON.createObjectNode();
        all.setAll(answers);
        try {
            JSON.writeValue(memory.toFile(), all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
