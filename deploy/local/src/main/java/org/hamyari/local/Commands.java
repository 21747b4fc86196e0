package org.hamyari.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs of the operating system. */
final class Commands {

    private Commands() {
    }

    /** Ctrl-C reaches every process of the terminal's session; the children leave it, so that the launcher ends them in order. */
    static List<String> inOwnSession(String... command) {
        List<String> whole = new ArrayList<>();
        if (isInstalled("setsid")) {
            whole.add("setsid");
        } else if (isInstalled("perl")) {
            whole.addAll(List.of("perl", "-e", "use POSIX; POSIX::setsid(); exec @ARGV", "--"));
        }
        whole.addAll(Arrays.asList(command));
        return whole;
    }

    static boolean isInstalled(String program) {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return Arrays.stream(path.split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Whether the command ends with 0 within ten seconds. */
    static boolean succeeds(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Runs to the end, output into the log; refuses to go on when it fails. */
    static void run(String what, Path log, long timeoutSeconds, ProcessBuilder builder) {
        try {
            Process process = builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
            if (!process.waitFor(timeoutSeconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new StackException(what + " did not end within " + timeoutSeconds + " s; see " + log);
            }
            if (process.exitValue() != 0) {
                throw new StackException(what + " failed with status " + process.exitValue() + "; see " + log);
            }
        } catch (IOException e) {
            throw new StackException(what + " could not be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException(what + " was interrupted", e);
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
