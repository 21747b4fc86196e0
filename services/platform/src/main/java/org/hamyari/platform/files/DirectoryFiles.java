package org.hamyari.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.hamyari.platform.web.LimitedInputStream;

/** Files in a directory that all instances share. A file is written aside, forced to the disk and renamed. */
final class DirectoryFiles implements FileStore {

    private final Path directory;

    DirectoryFiles(Path directory) {
        this.directory = directory;
    }

    @Override
    public String put(InputStream content, long maxBytes) {
        try {
            Files.createDirectories(directory);
            Path aside = Files.createTempFile(directory, "incoming-", ".part");
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                try (InputStream limited = new DigestInputStream(new LimitedInputStream(content, maxBytes), digest)) {
                    Files.copy(limited, aside, StandardCopyOption.REPLACE_EXISTING);
                }
                try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                String hash = HexFormat.of().formatHex(digest.digest());
                Path target = path(hash);
                Files.createDirectories(target.getParent());
                Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return hash;
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public Optional<InputStream> open(String hash) {
        if (!FileStore.isHash(hash) || !Files.isRegularFile(path(hash))) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.newInputStream(path(hash)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path path(String hash) {
        return directory.resolve(hash.substring(0, 2)).resolve(hash);
    }
}
