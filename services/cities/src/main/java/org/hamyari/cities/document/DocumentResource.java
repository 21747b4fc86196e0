package org.hamyari.cities.document;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.io.InputStream;
import java.util.UUID;
import org.hamyari.cities.api.DocumentDto;
import org.hamyari.cities.api.DocumentsApi;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class DocumentResource implements DocumentsApi {

    private final Documents documents;
    private final Idempotency idempotency;
    private final Answer answer;

    DocumentResource(Documents documents, Idempotency idempotency, Answer answer) {
        this.documents = documents;
        this.idempotency = idempotency;
        this.answer = answer;
    }

    @Override
    public DocumentDto uploadDocument(String idempotencyKey, String fileName, String cityId, InputStream body) {
        Documents.Stored stored = documents.store(fileName, body);
        return idempotency.once(idempotencyKey, stored, () -> {
            DocumentDto document = documents.enter(cityId, stored);
            answer.location("/api/cities/v1/cities/" + cityId + "/documents/" + document.id());
            return document;
        });
    }

    @Override
    public DocumentDto getDocument(String cityId, UUID documentId) {
        return documents.get(cityId, documentId);
    }

    @Override
    public InputStream downloadDocument(String cityId, UUID documentId) {
        DocumentDto document = documents.get(cityId, documentId);
        answer.attachment(document.id() + "." + DocumentKind.endingOf(document.contentType()));
        return documents.content(document);
    }
}
