package org.hamyari.portal.propose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.component.Fact;
import org.hamyari.portal.format.Money;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.place.Districts;
import org.hamyari.portal.project.Categories;
import org.hamyari.portal.text.Language;
import org.hamyari.portal.text.Markup;

/** All answers of a proposal, each in a few lines with the way back to its question. */
@ApplicationScoped
class Summaries {

    private final ObjectMapper json;
    private final Categories categories;
    private final Districts districts;

    Summaries(ObjectMapper json, Categories categories, Districts districts) {
        this.json = json;
        this.categories = categories;
        this.districts = districts;
    }

    List<Fact> of(Page page, ProjectDto project) {
        Reading reading = new Reading(page, categories.of(page.city().id()), districts.names(page.city().id()));
        JsonNode record = json.valueToTree(project);
        return Arrays.stream(Question.values()).map(question -> {
            List<String> lines = reading.lines(question, record);
            String value = lines.isEmpty() ? "<span class=\"muted\">" + page.texts().markup("propose_not_answered").getValue() + "</span>"
                    : String.join("<br>", lines);
            return new Fact(page.texts().get(question.text()), value,
                    page.at("projects/" + project.id() + "/manage/proposal/" + question.path() + "?from=check"));
        }).toList();
    }

    private record Reading(Page page, Map<String, LocalizedTextDto> services, Map<String, LocalizedTextDto> districts) {

        List<String> lines(Question question, JsonNode record) {
            List<String> lines = new ArrayList<>(question.asks().stream().map(ask -> shown(ask, record, "")).filter(Objects::nonNull).toList());
            if (question.list() != null) {
                record.path(question.list()).forEach(item -> lines.add(question.line().stream()
                        .map(ask -> shown(ask, item, question.list())).filter(Objects::nonNull).collect(Collectors.joining(" · "))));
            }
            return lines;
        }

        private String shown(Ask ask, JsonNode record, String list) {
            JsonNode answer = ask.member().isEmpty() ? record : record.at("/" + ask.member());
            if (answer.isMissingNode() || answer.isNull() || answer.isArray() && answer.isEmpty()) {
                return null;
            }
            String key = "propose_field_" + Ask.join(list, ask.member().replace('/', '-')).replace('-', '_').toLowerCase(Locale.ROOT);
            return switch (ask.kind()) {
                case LINE, TEXT -> page.formats().words(words(answer)).getValue();
                case STORY -> page.formats().prose(words(answer)).getValue();
                case AMOUNT -> page.formats().money(Money.of(answer.path("amount").asText(), answer.path("currency").asText())).getValue();
                case COUNT -> page.formats().number(answer.asLong());
                case DAY -> page.formats().day(LocalDate.parse(answer.asText())).getValue();
                case CHOICE -> option(key, answer);
                case TAGS -> StreamSupport.stream(answer.spliterator(), false).map(tag -> option(key, tag))
                        .collect(Collectors.joining(page.texts().get("component_comma") + " "));
                case TICK -> answer.asBoolean() ? page.texts().markup(key).getValue() : null;
                case POINT -> "<bdi dir=\"ltr\">" + answer.path("latitude").asText() + ", " + answer.path("longitude").asText() + "</bdi>";
                case SERVICE -> name(services, answer);
                case DISTRICT -> name(districts, answer);
            };
        }

        private String option(String key, JsonNode option) {
            return page.texts().markup(key + "_" + option.asText().toLowerCase(Locale.ROOT)).getValue();
        }

        private String name(Map<String, LocalizedTextDto> names, JsonNode id) {
            return Markup.escape(names.containsKey(id.asText()) ? Words.plain(names.get(id.asText()), page.language()) : id.asText());
        }

        private static Map<Language, String> words(JsonNode text) {
            Map<Language, String> words = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                if (text.hasNonNull(language.tag())) {
                    words.put(language, text.path(language.tag()).asText());
                }
            }
            return words;
        }
    }
}
