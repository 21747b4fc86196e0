package org.hamyari.cities;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hamyari.platform.testing.SpecContract;

/** The operations of a feature: each test of a feature answers for its own tags. */
public final class Contract {

    private Contract() {
    }

    /** The operations under these tags that had no successful answer so far. */
    public static Set<String> unanswered(SpecContract contract, String... tags) {
        Set<String> rest = new TreeSet<>(contract.unanswered());
        rest.retainAll(operations(List.of(tags)));
        return rest;
    }

    private static Set<String> operations(List<String> tags) {
        Set<String> found = new TreeSet<>();
        specification().get("paths").forEach(path -> path.forEach(operation -> {
            if (tags.contains(operation.at("/tags/0").asText())) {
                found.add(operation.get("operationId").asText());
            }
        }));
        return found;
    }

    private static JsonNode specification() {
        try {
            return new YAMLMapper().readTree(Path.of(System.getProperty("hamyari.root"), "api-specs", "cities.yaml").toFile());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
