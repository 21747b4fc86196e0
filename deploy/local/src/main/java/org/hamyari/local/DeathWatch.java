package org.hamyari.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Ends the children of a launcher that was killed without a chance to do so itself (kill -9, out of memory).
 *
 * <p>A small shell process reads the process ids of the children from a pipe. The pipe ends when the launcher does, however it dies; what
 * is still on the list then is asked to end, and killed ten seconds later.
 */
final class DeathWatch {

    private static final String SCRIPT = """
            trap '' INT TERM HUP
            alive=' '
            while read -r change signal pid; do
              case $change in
                +) alive="$alive$signal:$pid " ;;
                -) alive=$(printf '%s' "$alive" | sed "s/ [A-Z]*:$pid / /") ;;
              esac
            done
            for each in $alive; do kill -s "${each%%:*}" "${each#*:}" 2>/dev/null; done
            for second in 1 2 3 4 5 6 7 8 9 10; do
              left=
              for each in $alive; do kill -0 "${each#*:}" 2>/dev/null && left=yes; done
              [ -z "$left" ] && exit 0
              sleep 1
            done
            for each in $alive; do kill -s KILL "${each#*:}" 2>/dev/null; done
            """;

    private final Writer pipe;

    DeathWatch() {
        try {
            Process watcher = new ProcessBuilder(Commands.inOwnSession("sh", "-c", SCRIPT))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            pipe = watcher.outputWriter(StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void watch(long pid, String signal) {
        tell("+ " + signal + " " + pid);
    }

    void forget(long pid, String signal) {
        tell("- " + signal + " " + pid);
    }

    private synchronized void tell(String line) {
        try {
            pipe.write(line + "\n");
            pipe.flush();
        } catch (IOException e) {
            throw new StackException("The process that watches over the stack has ended; stop and start again.", e);
        }
    }
}
