package org.hamyari.voting.tally;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Elections for tests: written by hand, or the published ones that lie beside the repository on some machines. */
final class Elections {

    private Elections() {
    }

    /** Reads META lines, PROJECTS and VOTES; what the format requires and the test does not care about is added. */
    static Election of(String meta, String projects, String votes) {
        return read(text(meta, projects, votes));
    }

    static String text(String meta, String projects, String votes) {
        String all = """
                META
                key;value
                description;test
                country;Exampleland
                unit;Exampleville
                instance;2026
                rule;unknown
                date_begin;2026
                date_end;2026
                """;
        return all + "num_projects;" + (projects.lines().count() - 1) + "\nnum_votes;" + (votes.lines().count() - 1) + "\n" + meta
                + "PROJECTS\n" + projects + "VOTES\n" + votes;
    }

    static Election read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static Election read(byte[] bytes) {
        try {
            return ElectionReader.read(new ByteArrayInputStream(bytes), PbLimits.DEFAULT, Deadline.none());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A published file from the folder beside the repository; the test is skipped, and says so, where there is none. */
    static Election published(String name) {
        Path file = Path.of(System.getProperty("hamyari.root", "../.."), "..", "shared", "pb", name);
        Assumptions.assumeTrue(Files.isReadable(file), "the published file " + name + " is not beside this repository");
        try (InputStream in = Files.newInputStream(file)) {
            return ElectionReader.read(in, PbLimits.DEFAULT, Deadline.none());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Election workedExample() {
        return of("""
                budget;100
                vote_type;approval
                currency;EUR
                """, """
                project_id;cost;name
                A;40;Park
                B;30;Bike path
                C;30;Library
                D;20;Benches
                """, """
                voter_id;vote
                v1;A,B
                v2;A,B
                v3;A,B
                v4;A,B
                v5;A
                v6;A
                v7;C,D
                v8;C,D
                v9;C,D
                v10;C
                """);
    }
}
