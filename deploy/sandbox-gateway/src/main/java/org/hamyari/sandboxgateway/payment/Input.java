package org.hamyari.sandboxgateway.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hamyari.sandboxgateway.problem.Refusal;
import org.hamyari.sandboxgateway.problem.Refusal.FieldError;

/** Reads a JSON body field by field and remembers everything that is wrong with it. */
final class Input {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_ADDRESS = 2000;

    private final JsonNode body;
    private final List<FieldError> errors = new ArrayList<>();

    private Input(JsonNode body) {
        this.body = body;
    }

    static Input read(String json, Set<String> fields) {
        try {
            JsonNode body = JSON.readTree(json == null ? "" : json);
            if (body == null || !body.isObject()) {
                throw Refusal.badRequest("body-not-readable", "The body is not a JSON object.");
            }
            Input input = new Input(body);
            body.fieldNames().forEachRemaining(name -> {
                if (!fields.contains(name)) {
                    input.wrong("/" + name, "is not a field of this request");
                }
            });
            return input;
        } catch (JsonProcessingException e) {
            throw Refusal.badRequest("body-not-readable", "The body is not JSON.");
        }
    }

    String text(String field, int minimum, int maximum) {
        JsonNode node = body.path(field);
        String value = node.isTextual() ? node.textValue() : "";
        boolean absent = node.isMissingNode() || node.isNull();
        if (!node.isTextual() && !(absent && minimum == 0) || value.length() < minimum || value.length() > maximum) {
            wrong("/" + field, "must be a text of " + minimum + " to " + maximum + " characters");
        }
        return value;
    }

    String oneOf(String field, Set<String> values, String fallback) {
        JsonNode node = body.path(field);
        String value = node.isMissingNode() || node.isNull() ? fallback : node.textValue();
        if (value == null || !values.contains(value)) {
            wrong("/" + field, "must be one of " + values.stream().sorted().toList());
            return fallback;
        }
        return value;
    }

    /** An absolute http or https address. */
    String address(String field) {
        String value = text(field, 1, MAX_ADDRESS);
        try {
            URI uri = new URI(value);
            if (!Set.of("http", "https").contains(String.valueOf(uri.getScheme())) || uri.getHost() == null || uri.getUserInfo() != null) {
                wrong("/" + field, "must be an absolute http or https address");
            }
        } catch (URISyntaxException e) {
            wrong("/" + field, "must be an absolute http or https address");
        }
        return value;
    }

    Amount amount(String field) {
        JsonNode node = body.path(field);
        Optional<Amount> amount = Amount.parse(node.path("amount").textValue(), String.valueOf(node.path("currency").textValue()));
        if (amount.isEmpty()) {
            wrong("/" + field, Amount.isKnown(String.valueOf(node.path("currency").textValue()))
                    ? "must be a positive amount as text, with no more digits than the currency has, at most " + Amount.MAXIMUM
                            + " smallest units"
                    : "must have currency EUR or IRR");
        }
        return amount.orElse(null);
    }

    /** Refuses the request when anything was wrong. */
    void check() {
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    /** The same for the same content, whatever the order of its fields and the spaces between them. */
    String hash() {
        try {
            byte[] canonical = body.properties().stream().sorted(Map.Entry.comparingByKey()).toList().toString()
                    .getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void wrong(String pointer, String detail) {
        if (errors.stream().noneMatch(error -> error.pointer().equals(pointer))) {
            errors.add(new FieldError(pointer, detail));
        }
    }
}
