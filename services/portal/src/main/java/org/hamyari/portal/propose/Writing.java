package org.hamyari.portal.propose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.format.Money;
import org.hamyari.portal.format.TypedAmount;
import org.hamyari.portal.format.TypedDay;
import org.hamyari.portal.format.Unit;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.text.Language;

/** Makes of a typed form the change of the record it asks for. What is no number, day or place is said at its field. */
final class Writing {

    /** Members that have to be somewhere: they are never emptied. */
    private static final String TITLE = "title";
    private static final String BUDGET = "budgetLines";
    private static final Pattern POINT = Pattern.compile("(-?[0-9]{1,3}(?:\\.[0-9]{1,15})?)[\\s,،;]+(-?[0-9]{1,3}(?:\\.[0-9]{1,15})?)");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
    private static final Pattern GROUPING = Pattern.compile("[\\s\\u00A0\\u202F\\u200C٬،,']");

    private final Page page;
    private final String currency;
    private final Unit unit;
    private final List<Integer> lines = new ArrayList<>();
    private Form form;

    /**
     * What came of it.
     *
     * @param change members to set and members to clear, as the service takes them
     * @param lines the lines of the form that stand in the change, in its order: blank ones are left out
     */
    record Written(Form form, ObjectNode change, List<Integer> lines, Language language) {

        /** The field that a pointer of the service is about; nothing where no field is. */
        String fieldOf(Question question, String pointer) {
            return Writing.fieldOf(question, inForm(question, pointer), language);
        }

        /** The service counts the lines it was sent, the form those it shows. */
        private String inForm(Question question, String pointer) {
            Matcher line = Pattern.compile("^" + question.list() + "/([0-9]+)").matcher(pointer);
            if (question.list() == null || !line.find()) {
                return pointer;
            }
            int sent = Integer.parseInt(line.group(1));
            int shown = sent < lines.size() ? lines.get(sent) : 0;
            return question.list() + "/" + shown + pointer.substring(line.end());
        }
    }

    private Writing(Form form, Page page, String currency) {
        this.form = form;
        this.page = page;
        this.currency = currency;
        this.unit = page.formats().units().exact(currency);
    }

    static Written of(Question question, Form typed, Page page, String currency) {
        Writing writing = new Writing(typed, page, currency);
        ObjectNode change = writing.change(question);
        return new Written(writing.form, change, writing.lines, page.language());
    }

    private ObjectNode change(Question question) {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        question.asks().forEach(ask -> answer(ask, "").ifPresent(answer -> put(record, ask.member(), answer)));
        if (question.list() != null) {
            record.set(question.list(), list(question));
        }
        List<String> empty = question.members().filter(member -> !record.has(member)).toList();
        if (empty.contains(TITLE)) {
            form = form.refused(TITLE + "-" + page.language().tag(), page.texts().get("propose_needed"));
        }
        ArrayNode clear = JsonNodeFactory.instance.arrayNode();
        empty.stream().filter(member -> !member.equals(TITLE)).forEach(member -> {
            if (member.equals("strategyTags")) {
                record.putArray(member);
            } else {
                clear.add(member);
            }
        });
        if (record.has(BUDGET)) {
            goal(record, clear);
        }
        if (!clear.isEmpty()) {
            record.set("clear", clear);
        }
        return record;
    }

    private ArrayNode list(Question question) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (int line = 0; line < count(question, form); line++) {
            String base = question.list() + "-" + line;
            boolean blank = question.line().stream().filter(ask -> ask.kind() != Ask.Kind.TICK && ask.kind() != Ask.Kind.CHOICE)
                    .flatMap(ask -> ask.fields(base)).allMatch(name -> form.value(name).isBlank());
            if (!blank) {
                lines.add(line);
                list.add(line(question, base));
            }
        }
        return list;
    }

    private JsonNode line(Question question, String base) {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        for (Ask ask : question.line()) {
            Optional<JsonNode> answer = answer(ask, base);
            if (ask.member().isEmpty()) {
                return answer.orElse(item);
            }
            if (answer.isEmpty() && ask.kind() != Ask.Kind.COUNT && ask.kind() != Ask.Kind.TICK) {
                refuse(ask, base, "propose_needed");
            }
            answer.ifPresent(given -> put(item, ask.member(), given));
        }
        return item;
    }

    /** How many lines the form had. */
    static int count(Question question, Form form) {
        Pattern line = Pattern.compile("^" + question.list() + "-([0-9]{1,2})(-.*)?$");
        return Math.min(question.most(), form.values().keySet().stream().map(line::matcher).filter(Matcher::matches)
                .mapToInt(found -> Integer.parseInt(found.group(1)) + 1).max().orElse(0));
    }

    private Optional<JsonNode> answer(Ask ask, String base) {
        String name = ask.name(base);
        String typed = form.value(name).strip();
        return switch (ask.kind()) {
            case LINE, TEXT, STORY -> words(name);
            case TAGS -> tags(ask, name);
            case TICK -> typed.isEmpty() ? Optional.empty() : Optional.of(JsonNodeFactory.instance.booleanNode(true));
            case AMOUNT -> read(ask, base, typed, "propose_no_amount", TypedAmount.parse(typed, currency, unit).map(this::money));
            case COUNT -> read(ask, base, typed, "propose_no_number", count(typed));
            case DAY -> read(ask, base, typed, "propose_no_day",
                    TypedDay.parse(typed).map(LocalDate::toString).map(JsonNodeFactory.instance::textNode));
            case POINT -> read(ask, base, typed, "propose_no_point", point(typed));
            default -> typed.isEmpty() ? Optional.empty() : Optional.of(JsonNodeFactory.instance.textNode(typed));
        };
    }

    private Optional<JsonNode> read(Ask ask, String base, String typed, String wrong, Optional<? extends JsonNode> read) {
        if (!typed.isEmpty() && read.isEmpty()) {
            refuse(ask, base, wrong);
        }
        return read.map(JsonNode.class::cast);
    }

    private void refuse(Ask ask, String base, String text) {
        String name = ask.kind().inWords() ? Ask.join(ask.name(base), page.language().tag()) : ask.name(base);
        form = form.refused(name, page.texts().get(text));
    }

    private Optional<JsonNode> words(String name) {
        ObjectNode words = JsonNodeFactory.instance.objectNode();
        for (Language language : Language.values()) {
            String typed = form.value(Ask.join(name, language.tag())).strip();
            if (!typed.isEmpty()) {
                words.put(language.tag(), typed);
            }
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    private Optional<JsonNode> tags(Ask ask, String name) {
        ArrayNode tags = JsonNodeFactory.instance.arrayNode();
        ask.options().stream().filter(option -> form.has(Ask.join(name, option), Answers.YES)).forEach(tags::add);
        return tags.isEmpty() ? Optional.empty() : Optional.of(tags);
    }

    private JsonNode money(Money money) {
        return JsonNodeFactory.instance.objectNode().put("amount", money.wire()).put("currency", money.currency());
    }

    private static Optional<JsonNode> count(String typed) {
        String digits = GROUPING.matcher(TypedAmount.latinDigits(typed)).replaceAll("");
        return COUNT.matcher(digits).matches() ? Optional.of(JsonNodeFactory.instance.numberNode(Integer.parseInt(digits))) : Optional.empty();
    }

    /** Latitude before longitude, as maps tell it. */
    private static Optional<JsonNode> point(String typed) {
        Matcher point = POINT.matcher(TypedAmount.latinDigits(typed).replace('٫', '.'));
        return point.matches() ? Optional.of(JsonNodeFactory.instance.objectNode().put("latitude", new BigDecimal(point.group(1)))
                .put("longitude", new BigDecimal(point.group(2)))) : Optional.empty();
    }

    /** The goal is the sum of what is needed. */
    private void goal(ObjectNode record, ArrayNode clear) {
        Money goal = Money.zero(currency);
        for (JsonNode line : record.get(BUDGET)) {
            if (!line.path("optional").asBoolean() && line.has("amount")) {
                goal = goal.plus(Money.of(line.path("amount").path("amount").asText(), currency));
            }
        }
        if (goal.isPositive()) {
            record.set("goal", money(goal));
        } else {
            clear.add("goal");
        }
    }

    private static void put(ObjectNode record, String member, JsonNode answer) {
        String[] parts = member.split("/");
        ObjectNode place = record;
        for (int i = 0; i < parts.length - 1; i++) {
            place = place.withObject("/" + parts[i]);
        }
        place.set(parts[parts.length - 1], answer);
    }

    /** A pointer to words without a language belongs to the language of the page. */
    private static String fieldOf(Question question, String pointer, Language language) {
        String name = pointer.replace('/', '-');
        List<String> fields = new ArrayList<>(question.asks().stream().flatMap(ask -> ask.fields("")).toList());
        for (int line = 0; question.list() != null && line < question.most(); line++) {
            String base = question.list() + "-" + line;
            question.line().forEach(ask -> ask.fields(base).forEach(fields::add));
        }
        fields.sort(Comparator.comparing(field -> field.endsWith("-" + language.other().tag())));
        return fields.stream().filter(field -> name.equals(field) || name.startsWith(field + "-")).findFirst()
                .or(() -> fields.stream().filter(field -> field.startsWith(name + "-")).findFirst()).orElse(null);
    }
}
