package org.hamyari.catalogue.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The kinds of document that are taken, each known by its content; a header or a name says nothing. */
enum DocumentKind {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods");

    private static final byte[] PDF_MARK = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP_MARK = {'P', 'K', 3, 4};
    private static final int MOST_READ = 1 << 16;
    private static final int MOST_ENTRIES = 5_000;

    private final String contentType;
    private final String ending;

    DocumentKind(String contentType, String ending) {
        this.contentType = contentType;
        this.ending = ending;
    }

    String contentType() {
        return contentType;
    }

    static String endingOf(String contentType) {
        return Arrays.stream(values()).filter(kind -> kind.contentType.equals(contentType)).findFirst().orElseThrow().ending;
    }

    /** The kind of a file that is no picture; office documents with macros are none. */
    static Optional<DocumentKind> of(byte[] content) {
        if (begins(content, PDF_MARK)) {
            return Optional.of(PDF);
        }
        return begins(content, ZIP_MARK) ? ofArchive(content) : Optional.empty();
    }

    private static boolean begins(byte[] content, byte[] mark) {
        return content.length >= mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }

    /** Looks at the directory of the archive and unpacks a few kilobytes at most: what is packed in it may be a bomb. */
    private static Optional<DocumentKind> ofArchive(byte[] content) {
        try {
            Path aside = Files.createTempFile("document-", ".zip");
            try {
                Files.write(aside, content);
                try (ZipFile archive = new ZipFile(aside.toFile())) {
                    return archive.size() > MOST_ENTRIES || hasMacros(archive) ? Optional.empty() : ofDirectory(archive);
                }
            } catch (ZipException broken) {
                return Optional.empty();
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<DocumentKind> ofDirectory(ZipFile archive) throws IOException {
        if (archive.getEntry("[Content_Types].xml") != null) {
            boolean macros = begin(archive, "[Content_Types].xml").contains("macroEnabled");
            Optional<DocumentKind> kind = archive.getEntry("word/document.xml") != null ? Optional.of(DOCX)
                    : archive.getEntry("xl/workbook.xml") != null ? Optional.of(XLSX) : Optional.empty();
            return macros ? Optional.empty() : kind;
        }
        String type = begin(archive, "mimetype").strip();
        return Arrays.stream(values()).filter(kind -> kind == ODT || kind == ODS).filter(kind -> kind.contentType.equals(type)).findFirst();
    }

    private static boolean hasMacros(ZipFile archive) {
        return archive.stream().map(ZipEntry::getName)
                .anyMatch(name -> name.endsWith("vbaProject.bin") || name.startsWith("Basic/") || name.startsWith("Scripts/"));
    }

    private static String begin(ZipFile archive, String name) throws IOException {
        ZipEntry entry = archive.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream content = archive.getInputStream(entry)) {
            return new String(content.readNBytes(MOST_READ), StandardCharsets.UTF_8);
        }
    }
}
