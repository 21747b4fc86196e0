package org.hamyari.catalogue.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** How the files of a project stand, for those who decide about objections; everything happens in the running transaction. */
@ApplicationScoped
public class ProjectFiles {

    private final Pictures pictures;
    private final ProjectDocuments documents;
    private final PictureRows pictureRows;
    private final DocumentRows documentRows;

    ProjectFiles(Pictures pictures, ProjectDocuments documents, PictureRows pictureRows, DocumentRows documentRows) {
        this.pictures = pictures;
        this.documents = documents;
        this.pictureRows = pictureRows;
        this.documentRows = documentRows;
    }

    /** Whether the caller can see this file of the project. */
    public boolean shows(String cityId, UUID projectId, Kind kind, UUID id) {
        return switch (kind) {
            case PICTURE -> pictures.isVisible(cityId, projectId, id);
            case DOCUMENT -> documents.isReadable(cityId, projectId, id);
        };
    }

    /** Sets how the file stands. */
    public void stand(String cityId, Kind kind, UUID id, Standing standing) {
        switch (kind) {
            case PICTURE -> pictureRows.stand(cityId, id, standing);
            case DOCUMENT -> documentRows.stand(cityId, id, standing);
        }
    }

    /** A picture or a document. */
    public enum Kind {
        PICTURE, DOCUMENT
    }
}
