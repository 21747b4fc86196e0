package org.hamyari.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The realm as one file, with or without the demonstration, and the theme: what an unpacked Keycloak needs to become ours. */
public final class RealmFiles {

    private static final String FOLDER = "/hamyari-realm/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(HAMYARI_[A-Z0-9_]+)}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private RealmFiles() {
    }

    /** Puts realm file and theme where Keycloak looks for them; a realm that Keycloak knows already stays as it is. */
    public static void installInto(Path keycloakHome, boolean demo) throws IOException {
        Path imports = Files.createDirectories(keycloakHome.resolve("data/import"));
        Files.writeString(imports.resolve("hamyari-realm.json"), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(realm(demo)));
        copyTheme(keycloakHome.resolve("themes"));
    }

    /** The names Keycloak must find in its environment when it imports the realm. */
    public static Set<String> placeholders(boolean demo) throws IOException {
        Matcher matcher = PLACEHOLDER.matcher(realm(demo).toString());
        Set<String> names = new TreeSet<>();
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /** Lists of the demonstration are appended to those of the installation; it changes nothing else. */
    static ObjectNode realm(boolean demo) throws IOException {
        ObjectNode realm = read("hamyari-realm.json");
        if (demo) {
            for (Map.Entry<String, JsonNode> part : read("demo.json").properties()) {
                realm.withArrayProperty(part.getKey()).addAll((ArrayNode) part.getValue());
            }
        }
        return realm;
    }

    private static ObjectNode read(String name) throws IOException {
        try (InputStream file = RealmFiles.class.getResourceAsStream(FOLDER + name)) {
            return (ObjectNode) JSON.readTree(file);
        }
    }

    private static void copyTheme(Path themes) throws IOException {
        URI source = locate(FOLDER + "themes");
        if ("jar".equals(source.getScheme())) {
            try (FileSystem jar = FileSystems.newFileSystem(source, Map.of())) {
                copy(jar.getPath(FOLDER + "themes"), themes);
            }
        } else {
            copy(Path.of(source), themes);
        }
    }

    private static URI locate(String resource) {
        try {
            return RealmFiles.class.getResource(resource).toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> tree = Files.walk(from)) {
            files = tree.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
