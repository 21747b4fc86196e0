package org.hamyari.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A program the launcher has started: its output goes to a log file, and it never outlives the launcher. */
final class ChildProcess {

    private final Process process;
    private final String signal;

    private ChildProcess(Process process, String signal) {
        this.process = process;
        this.signal = signal;
    }

    /** What to start; {@code signal} is the one that asks this program to end in good order. */
    record Recipe(String name, List<String> command, Map<String, String> environment, Path folder, Path log, String signal) {
    }

    static ChildProcess start(Recipe recipe, DeathWatch deathWatch) {
        ProcessBuilder builder = new ProcessBuilder(Commands.inOwnSession(recipe.command().toArray(String[]::new)));
        builder.directory(recipe.folder().toFile());
        withoutForeignSettings(builder.environment());
        builder.environment().putAll(recipe.environment());
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(recipe.log().toFile()));
        try {
            builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            Process process = builder.start();
            deathWatch.watch(process.pid(), recipe.signal());
            process.onExit().thenRun(() -> deathWatch.forget(process.pid(), recipe.signal()));
            return new ChildProcess(process, recipe.signal());
        } catch (IOException e) {
            throw new StackException(recipe.name() + " could not be started: " + e.getMessage(), e);
        }
    }

    /** The caller's shell may be set up for another Keycloak, broker or database. */
    static void withoutForeignSettings(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("KC_") || name.startsWith("KAFKA_") || name.startsWith("PG"));
    }

    long pid() {
        return process.pid();
    }

    Process process() {
        return process;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Asks it to end, and kills it (with what it started) when it does not within the grace period. */
    void stop(Duration grace) {
        if (process.isAlive()) {
            Commands.succeeds("kill", "-s", signal, String.valueOf(process.pid()));
        }
        if (!ended(grace)) {
            kill();
        }
    }

    /** Ends it as a power cut would (kill -9), and returns when nothing of what it started is left: a database does not start beside them. */
    void kill() {
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
        ended(Duration.ofSeconds(10));
        descendants.forEach(descendant -> ended(descendant, Duration.ofSeconds(10)));
    }

    private static void ended(ProcessHandle descendant, Duration within) {
        try {
            descendant.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException stillThere) {
            // Whoever starts it again finds out.
        }
    }

    private boolean ended(Duration within) {
        try {
            return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Keeps the log of the run before, so that a crash can still be read after a restart. */
    static void turnOver(Path log) {
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(log, "", StandardOpenOption.CREATE);
        } catch (IOException e) {
            throw new StackException("The log " + log + " cannot be written: " + e.getMessage(), e);
        }
    }
}
