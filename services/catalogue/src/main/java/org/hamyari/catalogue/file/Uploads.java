package org.hamyari.catalogue.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** Reads what is uploaded, up to its limit. */
final class Uploads {

    private Uploads() {
    }

    static byte[] read(InputStream content, int mostBytes) {
        if (content == null) {
            return new byte[0];
        }
        try {
            byte[] bytes = content.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                throw new DomainException(new DomainError.TooLarge(mostBytes));
            }
            return bytes;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
