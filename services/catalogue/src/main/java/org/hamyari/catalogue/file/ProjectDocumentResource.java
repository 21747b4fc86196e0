package org.hamyari.catalogue.file;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.io.InputStream;
import java.util.UUID;
import org.hamyari.catalogue.api.DocumentVisibilityDto;
import org.hamyari.catalogue.api.ProjectDocumentChangeDto;
import org.hamyari.catalogue.api.ProjectDocumentDto;
import org.hamyari.catalogue.api.ProjectDocumentListDto;
import org.hamyari.catalogue.api.ProjectDocumentsApi;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class ProjectDocumentResource implements ProjectDocumentsApi {

    private final ProjectDocuments documents;
    private final Idempotency idempotency;
    private final Answer answer;

    ProjectDocumentResource(ProjectDocuments documents, Idempotency idempotency, Answer answer) {
        this.documents = documents;
        this.idempotency = idempotency;
        this.answer = answer;
    }

    @Override
    public ProjectDocumentListDto listProjectDocuments(String cityId, UUID projectId) {
        return documents.list(cityId, projectId);
    }

    @Override
    public ProjectDocumentDto uploadProjectDocument(String idempotencyKey, String name, DocumentVisibilityDto visibility, String cityId,
            UUID projectId, InputStream body) {
        documents.requireMayUpload(cityId, projectId);
        ProjectDocuments.Stored stored = documents.store(name, visibility, body);
        return idempotency.once(idempotencyKey, stored, () -> versioned(documents.enter(cityId, projectId, stored)));
    }

    @Override
    public ProjectDocumentDto changeProjectDocument(String ifMatch, String cityId, UUID projectId, UUID documentId, ProjectDocumentChangeDto body) {
        return versioned(documents.change(cityId, projectId, documentId, ifMatch, body));
    }

    @Override
    public void removeProjectDocument(String cityId, UUID projectId, UUID documentId) {
        documents.remove(cityId, projectId, documentId);
    }

    @Override
    public InputStream downloadProjectDocument(String cityId, UUID projectId, UUID documentId) {
        ProjectDocumentDto document = documents.get(cityId, projectId, documentId);
        answer.attachment(document.id() + "." + DocumentKind.endingOf(document.contentType()));
        return documents.content(document);
    }

    private ProjectDocumentDto versioned(ProjectDocumentDto document) {
        answer.version(document.version());
        return document;
    }
}
