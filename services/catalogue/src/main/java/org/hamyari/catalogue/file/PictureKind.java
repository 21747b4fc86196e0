package org.hamyari.catalogue.file;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** The kinds of picture that are read, each known by how its content begins; a header or a name says nothing. */
enum PictureKind {
    JPEG(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, 0),
    PNG(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, 0),
    WEBP("WEBP".getBytes(StandardCharsets.US_ASCII), 8);

    private final byte[] mark;
    private final int at;

    PictureKind(byte[] mark, int at) {
        this.mark = mark;
        this.at = at;
    }

    static Optional<PictureKind> of(byte[] content) {
        return Arrays.stream(values()).filter(kind -> content.length >= kind.at + kind.mark.length
                && Arrays.equals(content, kind.at, kind.at + kind.mark.length, kind.mark, 0, kind.mark.length)).findFirst();
    }

    /** The one decoder of this kind; no other plug-in of the machine ever sees the file. */
    ImageReader reader() throws IOException {
        return this == WEBP ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByFormatName(name()).next();
    }
}
