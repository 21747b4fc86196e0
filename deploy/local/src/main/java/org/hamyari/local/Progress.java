package org.hamyari.local;

import java.io.PrintStream;
import java.util.Locale;

/** Tells the person who waits what is going on: one line per thing that happened. */
public interface Progress {

    void ready(String component, double seconds);

    void note(String line);

    static Progress toConsole() {
        return to(System.out);
    }

    static Progress to(PrintStream out) {
        return new Progress() {

            @Override
            public void ready(String component, double seconds) {
                out.println(String.format(Locale.ROOT, "  %-16s ready after %5.1f s", component, seconds));
            }

            @Override
            public void note(String line) {
                out.println(line);
            }
        };
    }
}
