package org.hamyari.platform.problem;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hamyari.platform.api.LocalizedTextDto;

/**
 * Everything a use case may refuse. One mapper turns a case into a problem document; its texts stand under
 * {@code <code>.title} and {@code <code>.detail} in {@code hamyari/problems_<language>.properties} of platform or of the service.
 */
public sealed interface DomainError
        permits DomainError.NotFound, DomainError.Invalid, DomainError.IllegalTransition, DomainError.Conflict,
        DomainError.Unmet, DomainError.Unprocessable, DomainError.BadRequest, DomainError.Unauthenticated, DomainError.StepUpRequired,
        DomainError.Forbidden, DomainError.CapabilityNotUnlocked, DomainError.PreconditionFailed,
        DomainError.PreconditionRequired, DomainError.TooLarge, DomainError.Busy, FrameworkError {

    /** The stable code, listed in {@code docs/errors.md}. */
    String code();

    /** The HTTP status. */
    int status();

    /** Values for the places of the detail text. */
    default Object[] arguments() {
        return new Object[0];
    }

    /** 404: the path names something that does not exist here, or that the caller may not know of. */
    record NotFound(String what) implements DomainError {
        @Override
        public String code() {
            return "not-found";
        }

        @Override
        public int status() {
            return 404;
        }

        @Override
        public Object[] arguments() {
            return new Object[] {what};
        }
    }

    /** 422: one or more fields of the request are wrong. */
    record Invalid(List<FieldError> errors) implements DomainError {

        public static Invalid field(String pointer, String code, Object... arguments) {
            return new Invalid(List.of(new FieldError(pointer, code, List.of(arguments))));
        }

        @Override
        public String code() {
            return "invalid-request";
        }

        @Override
        public int status() {
            return 422;
        }
    }

    /** One wrong field: a JSON pointer ({@code /amount/currency}) and the code of its text ({@code field.<code>}). */
    record FieldError(String pointer, String code, List<Object> arguments) {
    }

    /** 409: the lifecycle does not allow this move now. */
    record IllegalTransition(String from, String to, Set<String> allowedMoves) implements DomainError {

        public IllegalTransition {
            allowedMoves = new TreeSet<>(allowedMoves);
        }

        @Override
        public String code() {
            return "illegal-transition";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public Object[] arguments() {
            return new Object[] {from, to, String.join(", ", allowedMoves)};
        }
    }

    /** 409 with a code of the service's own, e.g. {@code campaign-closed}. */
    record Conflict(String code, Object... arguments) implements DomainError {
        @Override
        public int status() {
            return 409;
        }
    }

    /** 409: conditions that are not met yet, with a code of the service's own and each condition in both languages. */
    record Unmet(String code, List<Condition> conditions) implements DomainError {

        public Unmet {
            conditions = List.copyOf(conditions);
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public Object[] arguments() {
            return new Object[] {conditions.size()};
        }
    }

    /** A condition by its own code and name, what it stands in the way of, and what is missing. */
    record Condition(String pointer, String code, LocalizedTextDto name, LocalizedTextDto gap) {
    }

    /** 422 about the request as a whole, with a code of the service's own. */
    record Unprocessable(String code, Object... arguments) implements DomainError {
        @Override
        public int status() {
            return 422;
        }
    }

    /** 400: the request cannot be read: a missing key, a cursor that was tampered with, broken syntax. */
    record BadRequest(String code, Object... arguments) implements DomainError {
        @Override
        public int status() {
            return 400;
        }
    }

    /** 401: no token or signature, or one that does not hold. */
    record Unauthenticated(String code) implements DomainError {

        public Unauthenticated() {
            this("unauthenticated");
        }

        @Override
        public int status() {
            return 401;
        }
    }

    /** 401: the operation needs a fresh second factor (RFC 9470). */
    record StepUpRequired() implements DomainError {
        @Override
        public String code() {
            return "step-up-required";
        }

        @Override
        public int status() {
            return 401;
        }
    }

    /** 403: known, but not allowed. */
    record Forbidden(String code, Object... arguments) implements DomainError {
        @Override
        public int status() {
            return 403;
        }
    }

    /** 403: the city's stage does not include this yet. */
    record CapabilityNotUnlocked(String capability, String unlockedBy) implements DomainError {
        @Override
        public String code() {
            return "capability-not-unlocked";
        }

        @Override
        public int status() {
            return 403;
        }

        @Override
        public Object[] arguments() {
            return new Object[] {capability, unlockedBy};
        }
    }

    /** 412: the record has changed since it was read. */
    record PreconditionFailed() implements DomainError {
        @Override
        public String code() {
            return "precondition-failed";
        }

        @Override
        public int status() {
            return 412;
        }
    }

    /** 428: a shared record is changed only by someone who says which version he has seen. */
    record PreconditionRequired() implements DomainError {
        @Override
        public String code() {
            return "precondition-required";
        }

        @Override
        public int status() {
            return 428;
        }
    }

    /** 413: the body is larger than the operation takes. */
    record TooLarge(long maxBytes) implements DomainError {
        @Override
        public String code() {
            return "payload-too-large";
        }

        @Override
        public int status() {
            return 413;
        }

        @Override
        public Object[] arguments() {
            return new Object[] {maxBytes};
        }
    }

    /** 503: not now; ask again after some seconds. */
    record Busy(String code, int retryAfterSeconds) implements DomainError {
        @Override
        public int status() {
            return 503;
        }

        @Override
        public Object[] arguments() {
            return new Object[] {retryAfterSeconds};
        }
    }
}
