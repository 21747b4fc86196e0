package org.hamyari.platform.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hamyari.platform.problem.DomainError.FieldError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Bad input, as the framework finds it, in the same shape as our own refusals. */
@Singleton
public class InputMappers {

    static final String CONSTRAINT = "constraint";
    /** More than anybody reads; a table with fifty thousand wrong rows is not answered with as many errors. */
    private static final int MOST_FIELDS = 100;
    private static final String IDEMPOTENCY_KEY = "idempotencyKey";
    private static final String BODY = "body";

    private final Problems problems;

    InputMappers(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Response constraints(ConstraintViolationException broken, @Context HttpHeaders request) {
        if (isMissing(IDEMPOTENCY_KEY, broken)) {
            return problems.response(new DomainError.BadRequest("idempotency-key-missing"), request);
        }
        if (isMissing(BODY, broken)) {
            return problems.response(unreadable(), request);
        }
        List<FieldError> fields = broken.getConstraintViolations().stream()
                .map(violation -> new FieldError(pointer(violation), CONSTRAINT, List.of(violation.getMessage())))
                .sorted((a, b) -> a.pointer().compareTo(b.pointer()))
                .limit(MOST_FIELDS)
                .toList();
        return problems.response(new Invalid(fields), request);
    }

    @ServerExceptionMapper({MismatchedInputException.class, JsonMappingException.class})
    public Response mismatch(JsonMappingException mismatch, @Context HttpHeaders request) {
        return problems.response(errorOf(mismatch), request);
    }

    @ServerExceptionMapper
    public Response syntax(JsonParseException broken, @Context HttpHeaders request) {
        return problems.response(unreadable(), request);
    }

    /** The JSON reader wraps what it finds in a 400 of the framework; the cause tells a wrong field from broken syntax. */
    static DomainError errorOf(WebApplicationException wrapped) {
        return wrapped.getCause() instanceof JsonProcessingException cause ? errorOf(cause) : unreadable();
    }

    /**
     * JAX-RS answers 404 to a parameter it cannot convert. That is right for a part of the path, not for a query parameter. Only the
     * converter's sentence, which ends with or quotes the value, tells which one it was.
     */
    static Optional<DomainError> unreadableParameter(WebApplicationException notFound, UriInfo uri) {
        if (notFound.getCause() == null || notFound.getCause().getMessage() == null) {
            return Optional.empty();
        }
        String sentence = notFound.getCause().getMessage();
        return uri.getQueryParameters().entrySet().stream()
                .filter(parameter -> parameter.getValue().stream().anyMatch(value -> sentence.endsWith(": " + value)
                        || sentence.contains('"' + value + '"') || sentence.contains("'" + value + "'")))
                .findFirst()
                .map(parameter -> Invalid.field("/" + parameter.getKey(), "wrong-type"));
    }

    private static DomainError errorOf(JsonProcessingException cause) {
        if (cause instanceof StreamConstraintsException || !(cause instanceof JsonMappingException mapping)
                || mapping.getCause() instanceof JsonParseException) {
            return unreadable();
        }
        String pointer = mapping.getPath().stream()
                .map(step -> step.getFieldName() != null ? step.getFieldName() : String.valueOf(step.getIndex()))
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
        String code = mapping instanceof UnrecognizedPropertyException ? "unknown-field" : "wrong-type";
        boolean emptyBody = pointer.isEmpty() && mapping instanceof MismatchedInputException input && input.getTargetType() == null;
        return emptyBody ? unreadable() : Invalid.field(pointer, code);
    }

    private static DomainError unreadable() {
        return new DomainError.BadRequest("body-not-readable");
    }

    /** The path of a violation is the operation, its parameter, then the members of a body; body and list elements have no name in it. */
    private static String pointer(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        int depth = 0;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<") && (depth > 1 || depth == 1 && !node.getName().equals(BODY))) {
                pointer.append('/').append(node.getName());
            }
            depth++;
        }
        return pointer.toString();
    }

    private static boolean isMissing(String parameter, ConstraintViolationException broken) {
        return broken.getConstraintViolations().stream()
                .anyMatch(violation -> violation.getConstraintDescriptor().getAnnotation() instanceof NotNull
                        && pathOf(violation).size() == 2 && pathOf(violation).getLast().equals(parameter));
    }

    private static List<String> pathOf(ConstraintViolation<?> violation) {
        List<String> names = new ArrayList<>();
        violation.getPropertyPath().forEach(node -> names.add(node.getName()));
        return names;
    }
}
