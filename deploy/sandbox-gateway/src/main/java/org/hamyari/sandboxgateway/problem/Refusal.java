package org.hamyari.sandboxgateway.problem;

import java.util.List;

/** A request the gateway does not carry out, and why. */
public final class Refusal extends RuntimeException {

    private final int status;
    private final String code;
    private final List<FieldError> errors;

    /** Where in the body, and what about it. */
    public record FieldError(String pointer, String detail) {
    }

    private Refusal(int status, String code, String detail, List<FieldError> errors) {
        super(detail);
        this.status = status;
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    public static Refusal badRequest(String code, String detail) {
        return new Refusal(400, code, detail, List.of());
    }

    public static Refusal unauthorized() {
        return new Refusal(401, "merchant-unknown", "The merchant secret is missing or wrong.", List.of());
    }

    public static Refusal unknown(String what) {
        return new Refusal(404, "not-found", "There is no such " + what + ".", List.of());
    }

    public static Refusal conflict(String code, String detail) {
        return new Refusal(409, code, detail, List.of());
    }

    public static Refusal invalid(List<FieldError> errors) {
        return new Refusal(422, "invalid-fields", "Some fields are wrong.", errors);
    }

    public static Refusal keyReused() {
        return new Refusal(422, "idempotency-key-reused", "This idempotency key was used with another body.", List.of());
    }

    /** The scripted fault: an error of the gateway itself. */
    public static Refusal scripted() {
        return new Refusal(500, "gateway-error", "The gateway is out of order, as the scenario demands.", List.of());
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    List<FieldError> errors() {
        return errors;
    }
}
