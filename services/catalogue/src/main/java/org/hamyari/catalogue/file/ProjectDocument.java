package org.hamyari.catalogue.file;

import java.time.Instant;
import java.util.UUID;
import org.hamyari.catalogue.api.DocumentVisibilityDto;
import org.hamyari.catalogue.api.ProjectDocumentDto;

/** A document of a project and who may read it. */
record ProjectDocument(UUID id, UUID projectId, String name, String contentType, long bytes, String sha256, DocumentVisibilityDto visibility,
        Standing standing, String attachedKind, String uploadedBy, Instant uploadedAt, long version) {

    /** Who asks: what he is to the project and to the city. */
    record Reader(String subject, boolean worksOnProject, boolean isOfficial) {
    }

    /** Everybody may read what is public and stands; the team what is for it; officials and the one who brought it everything. */
    boolean isReadableBy(Reader reader) {
        if (reader.isOfficial || uploadedBy.equals(reader.subject)) {
            return true;
        }
        return switch (visibility) {
            case PUBLIC -> standing != Standing.HIDDEN || reader.worksOnProject;
            case TEAM_AND_OFFICIALS -> reader.worksOnProject;
            case OFFICIALS -> false;
        };
    }

    boolean isInUse() {
        return attachedKind != null || standing != Standing.FREE;
    }

    ProjectDocumentDto toDto() {
        return new ProjectDocumentDto(id, projectId, name, contentType, bytes, sha256, visibility, standing == Standing.HIDDEN, uploadedAt, version);
    }
}
