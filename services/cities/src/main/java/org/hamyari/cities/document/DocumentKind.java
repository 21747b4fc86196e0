package org.hamyari.cities.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of file that are taken, each known by how its content begins; a header says nothing. */
enum DocumentKind {
    PDF("application/pdf", "pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII)),
    PNG("image/png", "png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}),
    JPEG("image/jpeg", "jpg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});

    /** As many bytes as tell every kind. */
    static final int HEAD = 8;

    private final String contentType;
    private final String ending;
    private final byte[] begin;

    DocumentKind(String contentType, String ending, byte[] begin) {
        this.contentType = contentType;
        this.ending = ending;
        this.begin = begin;
    }

    static Optional<DocumentKind> of(byte[] head) {
        return Arrays.stream(values()).filter(kind -> head.length >= kind.begin.length
                && Arrays.equals(head, 0, kind.begin.length, kind.begin, 0, kind.begin.length)).findFirst();
    }

    static String endingOf(String contentType) {
        return Arrays.stream(values()).filter(kind -> kind.contentType.equals(contentType)).findFirst().orElseThrow().ending;
    }

    String contentType() {
        return contentType;
    }
}
