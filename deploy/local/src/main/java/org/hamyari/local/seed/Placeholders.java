package org.hamyari.local.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Fills in what a script cannot know: {@code {origin}}, {@code {now+30d}}, {@code {today+30d}}, and members of earlier answers, where a list
 * gives the item with a code: {@code {step.items.some-code.id}}.
 */
final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z0-9-]+)(?:\\+([0-9]+)d|\\.([A-Za-z0-9.-]+))?}");
    private static final Set<String> FIXED = Set.of("origin", "now", "today");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, JsonNode> answers;
    private final String origin;
    private final Instant now;

    Placeholders(Map<String, JsonNode> answers, String origin, Instant now) {
        this.answers = answers;
        this.origin = origin;
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Steps whose answers the text needs and that have none: they were refused, or their service does not run. */
    List<String> missing(String text) {
        return PLACEHOLDER.matcher(text).results()
                .filter(match -> match.group(2) == null && !FIXED.contains(match.group(1)))
                .map(match -> match.group(1))
                .filter(step -> !answers.containsKey(step))
                .toList();
    }

    String fill(String text) {
        return PLACEHOLDER.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(value(match.group(1), match.group(2), match.group(3))));
    }

    JsonNode fill(JsonNode node) {
        if (node.isTextual()) {
            return JSON.getNodeFactory().textNode(fill(node.textValue()));
        }
        if (node.isArray()) {
            ArrayNode filled = JSON.createArrayNode();
            node.forEach(each -> filled.add(fill(each)));
            return filled;
        }
        if (node.isObject()) {
            ObjectNode filled = JSON.createObjectNode();
            node.properties().forEach(member -> filled.set(member.getKey(), fill(member.getValue())));
            return filled;
        }
        return node;
    }

    private String value(String name, String days, String member) {
        if (days != null) {
            Instant then = now.plus(Duration.ofDays(Long.parseLong(days)));
            return name.equals("today") ? then.toString().substring(0, 10) : then.toString();
        }
        return switch (name) {
            case "origin" -> origin;
            case "now" -> now.toString();
            case "today" -> now.toString().substring(0, 10);
            default -> answer(name, member);
        };
    }

    private String answer(String step, String member) {
        JsonNode found = answers.get(step);
        for (String each : member == null ? new String[] {"id"} : member.split("\\.")) {
            found = found == null ? null : member(found, each);
        }
        if (found == null) {
            throw new IllegalArgumentException("no answer {" + step + (member == null ? "" : "." + member) + "}");
        }
        return found.asText();
    }

    private static JsonNode member(JsonNode found, String name) {
        if (!found.isArray()) {
            return found.get(name);
        }
        return StreamSupport.stream(found.spliterator(), false).filter(item -> item.path("code").asText().equals(name)).findFirst().orElse(null);
    }
}
