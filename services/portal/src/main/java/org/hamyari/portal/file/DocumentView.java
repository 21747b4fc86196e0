package org.hamyari.portal.file;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hamyari.catalogue.client.ProjectDocumentDto;
import org.hamyari.portal.frame.Page;

/** A document as a page lists it. */
public record DocumentView(ProjectDocumentDto document, String address) {

    private static final Map<String, String> ENDINGS = Map.of(
            "application/pdf", "pdf",
            "image/jpeg", "jpg",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx",
            "application/vnd.oasis.opendocument.text", "odt",
            "application/vnd.oasis.opendocument.spreadsheet", "ods");
    private static final int KILO = 1000;

    static List<DocumentView> of(Page page, List<ProjectDocumentDto> documents) {
        return documents.stream().map(document -> new DocumentView(document,
                page.at("projects/" + document.projectId() + "/documents/" + document.id()))).toList();
    }

    /** The name with the ending of what the file is, whatever it was called. */
    static String fileName(ProjectDocumentDto document) {
        String ending = "." + ENDINGS.getOrDefault(document.contentType(), "bin");
        return document.name().toLowerCase(Locale.ROOT).endsWith(ending) ? document.name() : document.name() + ending;
    }

    public String kind() {
        return ENDINGS.getOrDefault(document.contentType(), "bin").toUpperCase(Locale.ROOT);
    }

    public long kilobytes() {
        return Math.max(1, document.bytes() / KILO);
    }

    public String visibilityText() {
        return "file_visibility_" + document.visibility().name().toLowerCase(Locale.ROOT);
    }

    public boolean isVisible(String visibility) {
        return document.visibility().name().equals(visibility);
    }

    /** Its value where one chooses what to object to. */
    public String choice() {
        return "document-" + document.id();
    }
}
