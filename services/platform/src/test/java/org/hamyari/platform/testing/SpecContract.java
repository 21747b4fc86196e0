package org.hamyari.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Holds every answer that a test sees against the service's specification: the path and status are named there and the body follows
 * its schema. Put it on with {@code RestAssured.filters(SpecContract.of("pledges"))}; {@link #unanswered()} names what no test asked for.
 */
public final class SpecContract implements Filter {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final YAMLMapper YAML = new YAMLMapper();
    /** Read once for all tests of a service: a specification is long, and so is what is made of its schemas. */
    private static final Map<Path, JsonNode> FILES = new ConcurrentHashMap<>();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(location -> location.startsWith("file:") ? text(Path.of(URI.create(location))) : null));

    private final Path file;
    private final String base;
    private final JsonNode specification;
    private final Set<String> answered = ConcurrentHashMap.newKeySet();

    private SpecContract(Path file) {
        this.file = file;
        this.specification = read(file);
        this.base = specification.at("/servers/0/url").asText();
    }

    /** The contract of a service. */
    public static SpecContract of(String service) {
        return new SpecContract(Path.of(System.getProperty("hamyari.root"), "api-specs", service + ".yaml"));
    }

    /** The operations under the given tags, or all of them without one, that have had no successful answer so far. */
    public Set<String> unanswered(String... tags) {
        Set<String> wanted = Set.of(tags);
        Set<String> rest = new TreeSet<>();
        specification.get("paths").forEach(path -> path.properties().stream().filter(method -> METHODS.contains(method.getKey()))
                .map(Map.Entry::getValue).filter(operation -> wanted.isEmpty() || wanted.contains(operation.at("/tags/0").asText()))
                .forEach(operation -> rest.add(operation.get("operationId").asText())));
        rest.removeAll(answered);
        return rest;
    }

    @Override
    public Response filter(FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        Response answer = context.next(request, response);
        String path = URI.create(request.getURI()).getPath();
        if (path.startsWith(base) && !path.endsWith(".yaml")) {
            check(request.getMethod().toLowerCase(Locale.ROOT), path.substring(base.length()), answer);
        }
        return answer;
    }

    private void check(String method, String path, Response answer) {
        int status = answer.statusCode();
        if (status == 404 && templateOf(path, method) == null || status == 405) {
            return;
        }
        String template = templateOf(path, method);
        if (template == null) {
            throw new AssertionError(method + " " + path + " is not in " + file.getFileName());
        }
        JsonNode operation = specification.get("paths").get(template).get(method);
        JsonNode responses = operation.get("responses");
        String key = responses.has(Integer.toString(status)) ? Integer.toString(status) : "default";
        if (key.equals("default") && status < 400) {
            throw new AssertionError(operation.get("operationId").asText() + " answered " + status + ", which is not in the specification");
        }
        if (status < 400) {
            answered.add(operation.get("operationId").asText());
        }
        checkBody(operation.get("operationId").asText() + " " + status, List.of("paths", template, method, "responses", key), answer);
    }

    private void checkBody(String what, List<String> pointer, Response answer) {
        List<String> steps = new ArrayList<>(pointer);
        Located response = resolve(new Located(file, specification, steps));
        String type = answer.contentType() == null ? "" : answer.contentType().replaceFirst(";.*", "").trim();
        JsonNode content = response.node().path("content");
        if (content.isMissingNode() || content.isEmpty()) {
            if (!answer.asString().isEmpty() && answer.statusCode() != 304) {
                throw new AssertionError(what + " has a body, which is not in the specification");
            }
            return;
        }
        if (!content.has(type)) {
            throw new AssertionError(what + " is of type '" + type + "', which is not in the specification");
        }
        if (type.endsWith("json")) {
            String fragment = String.join("/", response.steps().stream().map(SpecContract::escaped).toList());
            SchemaLocation location = SchemaLocation.of(response.file().toUri() + "#/" + fragment + "/content/" + escaped(type) + "/schema");
            List<Error> errors = REGISTRY.getSchema(location).validate(answer.asString(), InputFormat.JSON,
                    execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)));
            if (!errors.isEmpty()) {
                throw new AssertionError(what + " is not as specified: " + errors + "\n" + answer.asString());
            }
        }
    }

    private Located resolve(Located start) {
        JsonNode node = start.root();
        for (String step : start.steps()) {
            node = node.path(step);
        }
        if (!node.has("$ref")) {
            return new Located(start.file(), start.root(), start.steps(), node);
        }
        String[] reference = node.get("$ref").asText().split("#/");
        Path target = reference[0].isEmpty() ? start.file() : start.file().resolveSibling(reference[0]);
        JsonNode root = reference[0].isEmpty() ? start.root() : read(target);
        return resolve(new Located(target, root, List.of(reference[1].split("/"))));
    }

    private String templateOf(String path, String method) {
        String found = null;
        for (Map.Entry<String, JsonNode> entry : specification.get("paths").properties()) {
            String pattern = entry.getKey().replace(".", "\\.").replaceAll("\\{[^/}]+}", "[^/]+");
            boolean matches = entry.getValue().has(method) && Pattern.matches(pattern, path);
            if (matches && (found == null || !entry.getKey().contains("{") || entry.getKey().length() > found.length())) {
                found = entry.getKey();
            }
        }
        return found;
    }

    private static String escaped(String step) {
        return step.replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D");
    }

    /** Schemas from files of this checkout; nothing is fetched. */
    static SchemaRegistry localSchemas() {
        return REGISTRY;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static JsonNode read(Path file) {
        return FILES.computeIfAbsent(file, path -> {
            try {
                return YAML.readTree(text(path));
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        });
    }

    private record Located(Path file, JsonNode root, List<String> steps, JsonNode node) {
        Located(Path file, JsonNode root, List<String> steps) {
            this(file, root, steps, null);
        }
    }
}
