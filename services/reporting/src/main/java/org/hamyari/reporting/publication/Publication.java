package org.hamyari.reporting.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.hamyari.platform.web.Answer;

/**
 * Hands figures out: everybody may keep them and asks again with their entity tag, which changes with the figures and with nothing else.
 */
@ApplicationScoped
public class Publication {

    private final Answer answer;
    private final HttpHeaders request;
    private final ObjectMapper json;

    Publication(Answer answer, HttpHeaders request, ObjectMapper json) {
        this.answer = answer;
        this.request = request;
        this.json = json;
    }

    public <T> T json(T figures) {
        try {
            tag(json.writeValueAsBytes(figures));
            return figures;
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    public String csv(String fileName, Csv figures) {
        String text = figures.toString();
        answer.attachment(fileName);
        tag(text.getBytes(StandardCharsets.UTF_8));
        return text;
    }

    private void tag(byte[] content) {
        answer.cache("public, no-cache");
        try {
            long fingerprint = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(content)).getLong() & Long.MAX_VALUE;
            answer.versionUnlessKnown(fingerprint, request.getHeaderString(HttpHeaders.IF_NONE_MATCH));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
