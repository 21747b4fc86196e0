package org.hamyari.catalogue.terms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * The canonical text of terms: JSON as RFC 8785 writes it. Members are in alphabetical order, none is without a value, no space stands between
 * tokens; all numbers are integers and no text has control characters beside line ends, where any JSON writer agrees with the standard.
 */
@ApplicationScoped
class TermsText {

    static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {
    };

    private final ObjectMapper json;

    TermsText(ObjectMapper json) {
        this.json = json;
    }

    String write(Object terms) {
        try {
            return json.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).writeValueAsString(members(terms));
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    /** The members that have a value. */
    Map<String, Object> members(Object terms) {
        return json.convertValue(terms, MEMBERS);
    }

    <T> T of(Map<String, Object> members, Class<T> type) {
        return json.convertValue(members, type);
    }

    static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
