package org.hamyari.catalogue.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hamyari.catalogue.api.DocumentVisibilityDto;
import org.hamyari.catalogue.api.ProjectDocumentChangeDto;
import org.hamyari.catalogue.api.ProjectDocumentDto;
import org.hamyari.catalogue.api.ProjectDocumentListDto;
import org.hamyari.catalogue.project.Projects;
import org.hamyari.platform.files.FileStore;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.web.Versions;

/** Documents of a project, each with its own readers. What somebody may not read does not exist for him. */
@ApplicationScoped
public class ProjectDocuments {

    private static final String AUDITOR = "auditor";
    private static final String MODERATOR = "moderator";
    private static final List<String> OFFICIALS = List.of("city-admin", MODERATOR, "finance-officer");

    private final DocumentRows rows;
    private final PictureStudio studio;
    private final FileStore files;
    private final Projects projects;
    private final Caller caller;
    private final FileLimits limits;

    ProjectDocuments(DocumentRows rows, PictureStudio studio, FileStore files, Projects projects, Caller caller, FileLimits limits) {
        this.rows = rows;
        this.studio = studio;
        this.files = files;
        this.projects = projects;
        this.caller = caller;
        this.limits = limits;
    }

    /** A file whose kind is known and whose bytes are kept, to be entered for its project. */
    record Stored(String name, DocumentVisibilityDto visibility, String contentType, long bytes, String sha256) {
    }

    /**
     * Attaches uploaded documents of this project (receipts, protocols) to a thing of another feature, in the running transaction; they
     * stay from then on, with the readers they have.
     *
     * @param pointer where the ids stand in the request, for the refusal: 422 {@code unknown-evidence}
     */
    public List<ProjectDocumentDto> attach(String cityId, UUID projectId, String kind, UUID id, List<UUID> documentIds, String pointer) {
        for (int i = 0; i < documentIds.size(); i++) {
            if (rows.attach(cityId, projectId, documentIds.get(i), kind, id) == 0) {
                throw new DomainException(DomainError.Invalid.field(pointer + "/" + i, "unknown-evidence"));
            }
        }
        return attached(cityId, projectId, kind, id);
    }

    /** The documents of a thing that the caller may read, in the running transaction. */
    public List<ProjectDocumentDto> attached(String cityId, UUID projectId, String kind, UUID id) {
        ProjectDocument.Reader reader = reader(cityId, projectId);
        return rows.attached(cityId, projectId, kind, id).stream().filter(document -> document.isReadableBy(reader)).map(ProjectDocument::toDto).toList();
    }

    @Transactional
    ProjectDocumentListDto list(String cityId, UUID projectId) {
        ProjectDocument.Reader reader = reader(cityId, projectId);
        return new ProjectDocumentListDto(
                rows.of(cityId, projectId).stream().filter(document -> document.isReadableBy(reader)).map(ProjectDocument::toDto).toList());
    }

    /** Refuses whoever may not add to the project before anything of his is looked at. */
    @Transactional
    void requireMayUpload(String cityId, UUID projectId) {
        requireOwnerOrOfficial(cityId, projectId);
    }

    /** Judges and keeps the file; pictures lose what the camera wrote. Nothing of the project is changed yet. */
    Stored store(String name, DocumentVisibilityDto visibility, InputStream content) {
        byte[] bytes = Uploads.read(content, limits.mostBytes());
        if (PictureKind.of(bytes).filter(kind -> kind != PictureKind.WEBP).isPresent()) {
            byte[] jpeg = studio.prints(bytes).getLast().jpeg();
            return stored(name, visibility, DocumentKind.JPEG, jpeg);
        }
        DocumentKind kind = DocumentKind.of(bytes).orElseThrow(() -> new DomainException(new DomainError.Unprocessable("document-kind")));
        return stored(name, visibility, kind, bytes);
    }

    private Stored stored(String name, DocumentVisibilityDto visibility, DocumentKind kind, byte[] bytes) {
        return new Stored(requireName(name), visibility, kind.contentType(), bytes.length, files.put(new ByteArrayInputStream(bytes), bytes.length));
    }

    /** Enters a stored file, in the running transaction. */
    ProjectDocumentDto enter(String cityId, UUID projectId, Stored stored) {
        requireOwnerOrOfficial(cityId, projectId);
        if (rows.count(cityId, projectId) >= limits.documents()) {
            throw new DomainException(new DomainError.Conflict("too-many-files", limits.documents()));
        }
        UUID id = UUID.randomUUID();
        rows.add(cityId, id, projectId, stored, caller.subject());
        return require(cityId, projectId, id).toDto();
    }

    @Transactional
    ProjectDocumentDto change(String cityId, UUID projectId, UUID id, String ifMatch, ProjectDocumentChangeDto change) {
        ProjectDocument document = requireMine(cityId, projectId, id);
        Versions.requireMatch(ifMatch, document.version());
        rows.change(cityId, id, change.name() == null ? document.name() : requireName(change.name()),
                change.visibility() == null ? document.visibility() : change.visibility());
        return require(cityId, projectId, id).toDto();
    }

    @Transactional
    void remove(String cityId, UUID projectId, UUID id) {
        if (requireMine(cityId, projectId, id).isInUse()) {
            throw new DomainException(new DomainError.Conflict("file-in-use"));
        }
        rows.remove(cityId, id);
    }

    @Transactional
    ProjectDocumentDto get(String cityId, UUID projectId, UUID id) {
        return readable(cityId, projectId, id).toDto();
    }

    InputStream content(ProjectDocumentDto document) {
        return files.open(document.sha256()).orElseThrow(() -> new IllegalStateException("the bytes of " + document.id() + " are gone"));
    }

    /** The document, where the caller may read it and uploaded it or moderates the city: an owner does not open what an official brought. */
    private ProjectDocument requireMine(String cityId, UUID projectId, UUID id) {
        ProjectDocument document = readable(cityId, projectId, id);
        if (!document.uploadedBy().equals(caller.subject()) && !caller.hasRole(cityId, MODERATOR)) {
            throw new DomainException(new DomainError.Forbidden("not-your-file"));
        }
        return document;
    }

    private ProjectDocument readable(String cityId, UUID projectId, UUID id) {
        ProjectDocument.Reader reader = reader(cityId, projectId);
        return Stream.of(require(cityId, projectId, id)).filter(document -> document.isReadableBy(reader)).findFirst()
                .orElseThrow(ProjectDocuments::unknown);
    }

    boolean isReadable(String cityId, UUID projectId, UUID id) {
        ProjectDocument.Reader reader = reader(cityId, projectId);
        return rows.find(cityId, projectId, id).filter(document -> document.isReadableBy(reader)).isPresent();
    }

    private void requireOwnerOrOfficial(String cityId, UUID projectId) {
        if (OFFICIALS.stream().anyMatch(role -> caller.hasRole(cityId, role))) {
            projects.require(cityId, projectId);
        } else {
            projects.requireOwnedOrModerated(cityId, projectId);
        }
    }

    private ProjectDocument.Reader reader(String cityId, UUID projectId) {
        boolean official = caller.hasRole(cityId, AUDITOR) || OFFICIALS.stream().anyMatch(role -> caller.hasRole(cityId, role));
        return new ProjectDocument.Reader(caller.subjectIfKnown().orElse(""), projects.worksOn(cityId, projectId), official);
    }

    private ProjectDocument require(String cityId, UUID projectId, UUID id) {
        return rows.find(cityId, projectId, id).orElseThrow(ProjectDocuments::unknown);
    }

    private static String requireName(String name) {
        String label = name.replaceAll("[\\p{Cntrl}]+", " ").strip();
        if (label.isEmpty()) {
            throw new DomainException(DomainError.Invalid.field("/name", "document-without-name"));
        }
        return label;
    }

    private static DomainException unknown() {
        return new DomainException(new DomainError.NotFound("document"));
    }
}
