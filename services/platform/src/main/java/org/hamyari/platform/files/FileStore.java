package org.hamyari.platform.files;

import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Keeps files by the SHA-256 of their content. A file is there whole or not at all; storing the same bytes again changes nothing. Where
 * they are kept, an installation says: in a directory ({@link DirectoryFiles}) or an S3-compatible bucket ({@link BucketFiles}).
 */
public interface FileStore {

    /** What a hash looks like; nothing else ever becomes a path or a key. */
    Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** Stores the stream and returns the hash by which it is found; refuses more than {@code maxBytes} with 413. */
    String put(InputStream content, long maxBytes);

    /** The file with this hash, to be closed by the reader. */
    Optional<InputStream> open(String hash);

    static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }
}
