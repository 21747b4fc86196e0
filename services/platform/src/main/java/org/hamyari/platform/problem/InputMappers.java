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
import java.util.List;
import java.util.stream.Collectors;
import org.hamyari.platform.problem.DomainError.FieldError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Bad input, as the framework finds it, in the same shape as our own refusals. */
@Singleton
public class InputMappers {

    static final String CONSTRAINT = "constraint";
    private static final String IDEMPOTENCY_KEY = "idempotencyKey";

    private final Problems problems;

    InputMappers(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Response constraints(ConstraintViolationException broken, @Context HttpHeaders request) {
        boolean keyMissing = broken.getConstraintViolations().stream()
                .anyMatch(violation -> last(violation.getPropertyPath()).equals(IDEMPOTENCY_KEY)
                        && violation.getConstraintDescriptor().getAnnotation() instanceof NotNull);
        if (keyMissing) {
            return problems.response(new DomainError.BadRequest("idempotency-key-missing"), request);
        }
        List<FieldError> fields = broken.getConstraintViolations().stream()
                .map(violation -> new FieldError(pointer(violation), CONSTRAINT, List.of(violation.getMessage())))
                .sorted((a, b) -> a.pointer().compareTo(b.pointer()))
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

    private static String pointer(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        int depth = 0;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            // The first two nodes are the method and its parameter. A body has no name in the document; a parameter has.
            boolean parameter = depth == 1 && !isBody(violation);
            if (node.getName() != null && (depth > 1 || parameter)) {
                pointer.append('/').append(node.getName());
            }
            depth++;
        }
        return pointer.toString();
    }

    private static boolean isBody(ConstraintViolation<?> violation) {
        int nodes = 0;
        for (Path.Node ignored : violation.getPropertyPath()) {
            nodes++;
        }
        return nodes > 2 || violation.getInvalidValue() == null && last(violation.getPropertyPath()).equals("body");
    }

    private static String last(Path path) {
        String name = "";
        for (Path.Node node : path) {
            name = node.getName() == null ? name : node.getName();
        }
        return name;
    }
}
