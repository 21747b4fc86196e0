package org.hamyari.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The folder of one stack. {@code data} is what a reset forgets, {@code logs} and {@code run} belong to one run, {@code cache} holds
 * unpacked programs and may be shared by several stacks.
 */
record Home(Path folder, Path cache) {

    static Home under(Path folder, Path cache) {
        Home home = new Home(folder.toAbsolutePath().normalize(), cache.toAbsolutePath().normalize());
        home.makeFolders();
        return home;
    }

    Path data() {
        return folder.resolve("data");
    }

    Path logs() {
        return folder.resolve("logs");
    }

    Path run() {
        return folder.resolve("run");
    }

    Path log(String component) {
        return logs().resolve(component + ".log");
    }

    void forgetData() {
        delete(data());
        delete(logs());
        delete(run());
        makeFolders();
    }

    private void makeFolders() {
        for (Path each : new Path[] {data(), logs(), run(), cache()}) {
            makeFolder(each);
        }
    }

    static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes what nobody else may read. */
    static void writePrivately(Path file, String content) {
        try {
            if (!Files.exists(file)) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path each : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
