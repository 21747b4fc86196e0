package org.hamyari.catalogue.talk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.hamyari.platform.api.LocalizedTextDto;

/** Reads the stored title of a project. */
@ApplicationScoped
public class Titles {

    private final ObjectMapper json;

    Titles(ObjectMapper json) {
        this.json = json;
    }

    public LocalizedTextDto read(String stored) {
        try {
            return json.readValue(stored, LocalizedTextDto.class);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }
}
