package org.hamyari.catalogue.external;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.hamyari.catalogue.api.ExternalBatchDto;
import org.hamyari.catalogue.api.ExternalBatchResultDto;
import org.hamyari.catalogue.api.ExternalBatchesApi;
import org.hamyari.catalogue.api.ExternalFieldErrorDto;
import org.hamyari.catalogue.api.ExternalRefusalDto;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.ProblemTexts;
import org.hamyari.platform.security.Caller;

@RunOnVirtualThread
public class ExternalBatchResource implements ExternalBatchesApi {

    private final ExternalProjects projects;
    private final Caller caller;
    private final Idempotency idempotency;
    private final ProblemTexts texts;

    @Context
    HttpHeaders headers;

    ExternalBatchResource(ExternalProjects projects, Caller caller, Idempotency idempotency, ProblemTexts texts) {
        this.projects = projects;
        this.caller = caller;
        this.idempotency = idempotency;
        this.texts = texts;
    }

    @Override
    public ExternalBatchResultDto feedExternalProjects(String idempotencyKey, String cityId, ExternalBatchDto body) {
        String language = ProblemTexts.choose(headers.getAcceptableLanguages());
        return idempotency.once(idempotencyKey, body, () -> new ExternalBatchResultDto(
                projects.feed(cityId, caller.client(), body.items(), (place, error) -> refusal(place, error, language))));
    }

    private ExternalRefusalDto refusal(int place, DomainError error, String language) {
        List<ExternalFieldErrorDto> fields = error instanceof DomainError.Invalid invalid
                ? invalid.errors().stream().map(field -> new ExternalFieldErrorDto("#/items/" + place + "/report" + field.pointer(),
                        texts.text(language, "field." + field.code(), field.arguments().toArray()))).toList()
                : List.of();
        return new ExternalRefusalDto(error.code(), texts.text(language, error.code() + ".detail", error.arguments()), fields);
    }
}
