package org.hamyari.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks PostgreSQL's programs for this machine from the registry's archive, once. */
final class PostgresPrograms {

    private PostgresPrograms() {
    }

    static Path unpackInto(Path cache) {
        Path programs = cache.resolve("postgres-" + BuildFacts.postgresVersion());
        if (Files.exists(programs.resolve("bin/postgres"))) {
            return programs;
        }
        Path unfinished = cache.resolve("postgres-" + ProcessHandle.current().pid());
        Home.delete(unfinished);
        try (InputStream archive = archive();
                TarArchiveInputStream entries = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            TarArchiveEntry entry;
            while ((entry = entries.getNextEntry()) != null) {
                write(entry, entries, unfinished);
            }
            Home.delete(programs);
            Files.move(unfinished, programs, StandardCopyOption.ATOMIC_MOVE);
            return programs;
        } catch (IOException e) {
            throw new StackException("PostgreSQL's programs could not be unpacked into " + cache + ": " + e.getMessage(), e);
        }
    }

    private static InputStream archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String processor = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> throw new StackException("There is no embedded PostgreSQL for the processor " + System.getProperty("os.arch"));
        };
        InputStream archive = PostgresPrograms.class.getResourceAsStream("/postgres-" + system + "-" + processor + ".txz");
        if (archive == null) {
            throw new StackException("There is no embedded PostgreSQL for " + system + " on " + processor);
        }
        return archive;
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
