package org.hamyari.platform.testing;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Holds the running service against {@code api-specs/rights.csv}: every operation is asked by every kind of caller, and whom the matrix
 * refuses is refused at the door, whom it lets in is not. A service has one {@code @QuarkusTest} that extends this.
 *
 * <p>Every official of the test holds all other offices in another city: what is allowed there must not count here.
 */
public abstract class RightsMatrix {

    private static final List<String> OFFICES =
            List.of("city-admin", "moderator", "fund-manager", "finance-officer", "vote-officer", "auditor");
    private static final List<String> CALLERS = Stream.of(List.of("anonymous", "citizen"), OFFICES,
            List.of("elsewhere", "platform-admin", "program")).flatMap(List::stream).toList();
    private static final Set<String> RELATIONS = Set.of("own", "other", "public");
    private static final String CITY = "isfahan";
    private static final String OTHER_CITY = "shiraz";
    private static final String OBSERVER = "yazd";
    private static final String UNKNOWN = "nowhere";

    private final String service;
    private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    private final Map<String, Request> operations;
    private final Set<String> scopes = new TreeSet<>(Set.of("another:read"));

    protected RightsMatrix(String service) {
        this.service = service;
        Path specs = Path.of(System.getProperty("hamyari.root"), "api-specs");
        try {
            read(Files.readAllLines(specs.resolve("rights.csv")));
            operations = operations(new YAMLMapper().readTree(specs.resolve(service + ".yaml").toFile()));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @BeforeEach
    void cities() {
        TestCities.demo();
    }

    @Test
    void everyOperationHasARowAndEveryRowAnOperation() {
        assertEquals(new TreeSet<>(operations.keySet()), new TreeSet<>(rows.keySet()));
    }

    @Test
    void everybodyIsLetInWhereTheMatrixSaysSoAndNowhereElse() {
        List<String> wrong = new ArrayList<>();
        rows.forEach((operation, row) -> CALLERS.forEach(caller -> {
            Door expected = !row.get(caller).equals("no") ? Door.OPEN : caller.equals("anonymous") ? Door.UNKNOWN : Door.NOT_ALLOWED;
            check(operation, caller, ask(operation, CITY, token(row, caller, CITY)), expected, wrong);
        }));
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void aProgramIsLetInByTheScopeTheMatrixNames() {
        List<String> wrong = new ArrayList<>();
        rows.forEach((operation, row) -> {
            if (!row.get("scope").isEmpty()) {
                check(operation, row.get("scope"), ask(operation, CITY, TestIdentity.client("program", row.get("scope"))), Door.OPEN, wrong);
            }
        });
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void asksForASecondFactorWhereTheMatrixSaysSo() {
        List<String> wrong = new ArrayList<>();
        rows.forEach((operation, row) -> {
            if (row.get("step-up").equals("yes")) {
                String caller = anyLetIn(row);
                check(operation, caller + " without code", ask(operation, CITY, person(caller, CITY).token()), Door.SECOND_FACTOR, wrong);
            }
        });
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void opensToACityWithItsStageWhereTheMatrixSaysSo() {
        List<String> wrong = new ArrayList<>();
        rows.forEach((operation, row) -> {
            String caller = anyLetIn(row);
            if (!caller.isEmpty() && operations.get(operation).path().contains("{cityId}")) {
                String capability = row.get("capability");
                Door expected = capability.isEmpty() || TestCities.OF_THE_FIRST_STAGE.contains(capability) ? Door.OPEN : Door.STAGE;
                check(operation, caller + " of an observer", ask(operation, OBSERVER, token(row, caller, OBSERVER)), expected, wrong);
                if (!capability.isEmpty()) {
                    check(operation, caller + " of an unknown city", ask(operation, UNKNOWN, token(row, caller, UNKNOWN)), Door.STAGE, wrong);
                }
            }
        });
        assertEquals("", String.join("\n", wrong));
    }

    /** Whose thing it is, the door cannot know; a test of the service does, and the row names it. */
    @Test
    void everyRelationNamesTheTestThatHoldsIt() {
        List<String> missing = new ArrayList<>();
        rows.forEach((operation, row) -> {
            String test = row.get("relation held by");
            if (row.values().stream().anyMatch(RELATIONS::contains) && test.isEmpty() || !test.isEmpty() && !exists(test)) {
                missing.add(operation + ": " + test);
            }
        });
        assertEquals(List.of(), missing);
    }

    private static void check(String operation, String caller, Response answer, Door expected, List<String> wrong) {
        Door door = Door.of(answer);
        if (door != expected) {
            wrong.add("%s as %s: %s (%d), but the matrix says %s".formatted(operation, caller, door, answer.statusCode(), expected));
        }
    }

    private Response ask(String operation, String city, String token) {
        Request asked = operations.get(operation);
        RequestSpecification request = given().noFilters().header("Idempotency-Key", UUID.randomUUID());
        if (token != null) {
            request.auth().oauth2(token);
        }
        if (!asked.contentType().isEmpty()) {
            request.contentType(asked.contentType()).body("{}".getBytes(StandardCharsets.UTF_8));
        }
        // Things by ids that nobody has: whoever passes the door finds nothing and changes nothing.
        String path = asked.path().replace("{cityId}", city).replaceAll("\\{[^/}]+}", UUID.randomUUID().toString());
        return request.request(asked.method(), path);
    }

    private String token(Map<String, String> row, String caller, String city) {
        if (caller.equals("anonymous")) {
            return null;
        }
        if (caller.equals("program")) {
            return TestIdentity.client("program", scopes.stream().filter(scope -> !scope.equals(row.get("scope"))).toArray(String[]::new));
        }
        TestIdentity.Token person = person(caller, city);
        return row.get("step-up").equals("yes") ? person.steppedUp().token() : person.token();
    }

    private static TestIdentity.Token person(String caller, String city) {
        TestIdentity.Token person = TestIdentity.person("rights-" + caller);
        if (OFFICES.contains(caller)) {
            return person.in(city, caller).in(OTHER_CITY, OFFICES.stream().filter(office -> !office.equals(caller)).toArray(String[]::new));
        }
        return switch (caller) {
            // Realm roles that are called as offices are no offices.
            case "elsewhere" -> person.in(OTHER_CITY, OFFICES.toArray(String[]::new)).claim("realm_access", Map.of("roles", OFFICES));
            case "platform-admin" -> person.realmRole("platform-admin");
            default -> person;
        };
    }

    private static String anyLetIn(Map<String, String> row) {
        return CALLERS.stream().filter(caller -> !row.get(caller).equals("no")).findFirst().orElse("");
    }

    private boolean exists(String test) {
        String[] parts = test.split("#");
        try {
            Class<?> type = Class.forName("org.hamyari." + service + "." + parts[0], false, getClass().getClassLoader());
            return Arrays.stream(type.getDeclaredMethods()).anyMatch(method -> method.getName().equals(parts[1])
                    && Arrays.stream(method.getAnnotations()).anyMatch(mark -> mark.annotationType().getSimpleName().endsWith("Test")));
        } catch (ClassNotFoundException gone) {
            return false;
        }
    }

    private void read(List<String> lines) {
        String[] columns = lines.getFirst().split(",");
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            if (cells.length != columns.length) {
                throw new IllegalArgumentException("rights.csv: " + line);
            }
            Map<String, String> row = new TreeMap<>();
            for (int i = 0; i < columns.length; i++) {
                row.put(columns[i], cells[i]);
            }
            if (CALLERS.stream().map(row::get).anyMatch(cell -> !Set.of("yes", "no").contains(cell) && !RELATIONS.contains(cell))) {
                throw new IllegalArgumentException("rights.csv: " + line);
            }
            if (!row.get("scope").isEmpty()) {
                scopes.add(row.get("scope"));
            }
            if (row.get("service").equals(service) && rows.put(row.get("operation"), row) != null) {
                throw new IllegalArgumentException("rights.csv has two rows: " + line);
            }
        }
    }

    private static Map<String, Request> operations(JsonNode specification) {
        String base = specification.at("/servers/0/url").asText();
        Map<String, Request> operations = new TreeMap<>();
        specification.get("paths").properties().forEach(path -> path.getValue().properties().forEach(method -> {
            JsonNode operation = method.getValue();
            if (operation.has("operationId")) {
                String type = operation.at("/requestBody/content").properties().stream().map(Map.Entry::getKey).findFirst().orElse("");
                operations.put(operation.get("operationId").asText(), new Request(method.getKey(), base + path.getKey(), type));
            }
        }));
        return operations;
    }

    /** How an operation is called. */
    private record Request(String method, String path, String contentType) {
    }

    /** What happened before the use case began. */
    private enum Door {
        OPEN, UNKNOWN, NOT_ALLOWED, SECOND_FACTOR, STAGE, BROKEN;

        static Door of(Response answer) {
            if (answer.statusCode() < 400) {
                return OPEN;
            }
            String code = answer.contentType().contains("json") ? answer.path("code") : "";
            return switch (code) {
                case "unauthenticated" -> UNKNOWN;
                case "not-allowed" -> NOT_ALLOWED;
                case "step-up-required" -> SECOND_FACTOR;
                case "capability-not-unlocked" -> STAGE;
                default -> answer.statusCode() < 500 ? OPEN : BROKEN;
            };
        }
    }
}
