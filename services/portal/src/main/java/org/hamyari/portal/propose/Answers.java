package org.hamyari.portal.propose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.format.Formats;
import org.hamyari.portal.format.Money;
import org.hamyari.portal.format.TypedDay;
import org.hamyari.portal.text.Language;

/** What the record says already, as somebody would have typed it into the form of a question. */
@ApplicationScoped
class Answers {

    static final String YES = "yes";

    private final ObjectMapper json;

    Answers(ObjectMapper json) {
        this.json = json;
    }

    Map<String, String> of(Question question, ProjectDto project, Formats formats, Language language) {
        Map<String, String> values = new LinkedHashMap<>();
        Reading reading = new Reading(values, formats, language);
        JsonNode record = json.valueToTree(project);
        question.asks().forEach(ask -> reading.read(ask, "", record));
        if (question.list() != null) {
            int line = 0;
            for (JsonNode item : record.path(question.list())) {
                String base = question.list() + "-" + line;
                question.line().forEach(ask -> reading.read(ask, base, item));
                line++;
            }
        }
        return values;
    }

    private record Reading(Map<String, String> values, Formats formats, Language reader) {

        void read(Ask ask, String base, JsonNode record) {
            JsonNode answer = ask.member().isEmpty() ? record : record.at("/" + ask.member());
            String name = ask.name(base);
            if (answer.isMissingNode() || answer.isNull()) {
                return;
            }
            switch (ask.kind()) {
                case LINE, TEXT, STORY -> {
                    for (Language language : Language.values()) {
                        put(Ask.join(name, language.tag()), answer.path(language.tag()));
                    }
                }
                case AMOUNT -> values.put(name, amount(answer));
                case DAY -> values.put(name, TypedDay.of(LocalDate.parse(answer.asText()), reader));
                case TAGS -> answer.forEach(tag -> values.put(Ask.join(name, tag.asText()), YES));
                case TICK -> values.put(name, answer.asBoolean() ? YES : "");
                case POINT -> values.put(name, answer.path("latitude").asText() + ", " + answer.path("longitude").asText());
                default -> put(name, answer);
            }
        }

        private void put(String name, JsonNode text) {
            if (!text.isMissingNode() && !text.isNull()) {
                values.put(name, text.asText());
            }
        }

        /** In the unit people count in, without grouping: it is to be typed over. */
        private String amount(JsonNode money) {
            Money amount = Money.of(money.path("amount").asText(), money.path("currency").asText());
            BigDecimal size = formats.units().exact(amount.currency()).size();
            return amount.amount().divide(size).stripTrailingZeros().toPlainString();
        }
    }
}
