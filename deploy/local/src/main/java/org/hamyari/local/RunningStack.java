package org.hamyari.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A stack that some launcher runs from a folder: where it listens, and its secrets. */
public record RunningStack(Ports ports, Secrets secrets) {

    /** Empty when nothing runs from there. */
    public static Optional<RunningStack> in(Path folder) {
        Home home = Home.under(folder, folder);
        Map<String, String> running = RunningFile.read(home);
        return running.containsKey("offset")
                ? Optional.of(new RunningStack(new Ports(Integer.parseInt(running.get("offset"))),
                        new Secrets(home.data().resolve("secrets.properties"))))
                : Optional.empty();
    }
}
