package org.hamyari.platform.files;

import jakarta.enterprise.context.ApplicationScoped;
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
import java.util.regex.Pattern;
import org.hamyari.platform.web.LimitedInputStream;

/**
 * Keeps files by the SHA-256 of their content, in a directory. A file is there whole or not at all: it is written aside, forced to
 * the disk and renamed. Storing the same bytes again changes nothing.
 */
@ApplicationScoped
public class FileStore {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final FileSettings settings;

    FileStore(FileSettings settings) {
        this.settings = settings;
    }

    /** Stores the stream and returns the hash by which it is found; refuses more than {@code maxBytes} with 413. */
    public String put(InputStream content, long maxBytes) {
        try {
            Files.createDirectories(settings.directory());
            Path aside = Files.createTempFile(settings.directory(), "incoming-", ".part");
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

    /** The file with this hash, to be closed by the reader. */
    public Optional<InputStream> open(String hash) {
        if (!SHA256.matcher(hash).matches() || !Files.isRegularFile(path(hash))) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.newInputStream(path(hash)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path path(String hash) {
        return settings.directory().resolve(hash.substring(0, 2)).resolve(hash);
    }
}
