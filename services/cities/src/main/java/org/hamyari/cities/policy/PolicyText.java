package org.hamyari.cities.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.hamyari.cities.api.PolicyChangeDto;
import org.hamyari.cities.api.PolicyContentDto;

/**
 * The one form in which a policy's content is stored, compared and hashed: JSON with the members of every object in alphabetical order,
 * no member without a value, no space between tokens. Whoever has the content can repeat the hash.
 */
@ApplicationScoped
class PolicyText {

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {
    };
    private static final TypeReference<List<PolicyChangeDto>> CHANGES = new TypeReference<>() {
    };

    private final ObjectMapper json;

    PolicyText(ObjectMapper json) {
        this.json = json;
    }

    String write(PolicyContentDto content) {
        try {
            return json.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).writeValueAsString(json.convertValue(content, MEMBERS));
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    PolicyContentDto read(String text) {
        try {
            return json.readValue(text, PolicyContentDto.class);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    String writeChanges(List<PolicyChangeDto> changes) {
        try {
            return json.writeValueAsString(changes);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    List<PolicyChangeDto> readChanges(String text) {
        try {
            return json.readValue(text, CHANGES);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
