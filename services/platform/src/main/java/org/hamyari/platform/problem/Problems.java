package org.hamyari.platform.problem;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.api.ProblemDto;
import org.hamyari.platform.api.ProblemDto.FieldErrorDto;

/** Turns a refusal into a problem document (RFC 9457) in the caller's language. */
@ApplicationScoped
public class Problems {

    public static final String MEDIA_TYPE = "application/problem+json";

    private final ProblemTexts texts;
    private final ProblemSettings settings;

    Problems(ProblemTexts texts, ProblemSettings settings) {
        this.texts = texts;
        this.settings = settings;
    }

    public Response response(DomainError error, HttpHeaders request) {
        return response(error, ProblemTexts.choose(request.getAcceptableLanguages()));
    }

    Response response(DomainError error, String language) {
        Response.ResponseBuilder answer = Response.status(error.status())
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(document(error, language));
        switch (error) {
            case DomainError.Unauthenticated ignored -> answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case DomainError.StepUpRequired ignored -> answer.header(HttpHeaders.WWW_AUTHENTICATE,
                    "Bearer error=\"insufficient_user_authentication\", acr_values=\"official-approval\"");
            case DomainError.Busy busy -> answer.header(HttpHeaders.RETRY_AFTER, busy.retryAfterSeconds());
            default -> {
                // The other cases need no header.
            }
        }
        return answer.build();
    }

    ProblemDto document(DomainError error, String language) {
        List<FieldErrorDto> fields = switch (error) {
            case DomainError.Invalid invalid -> invalid.errors().stream().map(field -> field(field, language)).toList();
            case DomainError.Unmet unmet -> unmet.conditions().stream().map(condition -> condition(condition, language)).toList();
            default -> List.of();
        };
        Set<String> moves = error instanceof DomainError.IllegalTransition transition ? transition.allowedMoves() : Set.of();
        String unlockedBy = error instanceof DomainError.CapabilityNotUnlocked locked ? locked.unlockedBy() : null;
        return new ProblemDto(settings.base() + error.code(), texts.text(language, error.code() + ".title"), error.status(),
                texts.text(language, error.code() + ".detail", error.arguments()), error.code(), traceId(), fields,
                List.copyOf(moves), unlockedBy);
    }

    private FieldErrorDto field(DomainError.FieldError field, String language) {
        String key = "field." + field.code();
        // Bean Validation brings a ready sentence as its only argument.
        String detail = field.code().equals(InputMappers.CONSTRAINT)
                ? String.valueOf(field.arguments().getFirst())
                : texts.text(language, key, field.arguments().toArray());
        return new FieldErrorDto("#" + field.pointer(), detail, field.code());
    }

    private static FieldErrorDto condition(DomainError.Condition condition, String language) {
        String detail = in(language, condition.name()) + ": " + in(language, condition.gap());
        return new FieldErrorDto("#" + condition.pointer(), detail, condition.code());
    }

    private static String in(String language, LocalizedTextDto text) {
        String other = language.equals("fa") ? text.en() : text.fa();
        String wanted = language.equals("fa") ? text.fa() : text.en();
        return wanted == null ? other : wanted;
    }

    private static String traceId() {
        return Span.current().getSpanContext().getTraceId();
    }
}
