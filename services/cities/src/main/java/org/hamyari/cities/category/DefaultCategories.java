package org.hamyari.cities.category;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;

/** The 21 services that the study of Isfahan municipality found fit, for every city until it has a list of its own. */
@ApplicationScoped
class DefaultCategories {

    private final List<Category> categories;

    DefaultCategories(ObjectMapper json) {
        this.categories = read(json);
    }

    List<Category> all() {
        return categories;
    }

    private static List<Category> read(ObjectMapper json) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream("service-categories.json")) {
            Entry[] entries = json.readValue(file, Entry[].class);
            return IntStream.range(0, entries.length).mapToObj(i -> entries[i].toCategory(i + 1)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    record Entry(String id, String area, String fa, String en) {
        Category toCategory(int position) {
            return new Category(id, null, area, null, fa, en, position, false);
        }
    }
}
