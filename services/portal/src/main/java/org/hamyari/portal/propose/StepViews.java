package org.hamyari.portal.propose;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.component.Field;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.place.Districts;
import org.hamyari.portal.project.Categories;
import org.hamyari.portal.text.Language;
import org.hamyari.portal.text.Texts;

/** Draws the form of a question: the language of the page first, the other one folded below until it is wanted. */
@ApplicationScoped
class StepViews {

    private static final int LINES_AT_FIRST = 3;
    private static final int STORY_ROWS = 14;
    private static final int TEXT_ROWS = 4;

    private final Categories categories;
    private final Districts districts;

    StepViews(Categories categories, Districts districts) {
        this.categories = categories;
        this.districts = districts;
    }

    /** @param wanted lines to show at least */
    List<StepView.Group> lines(Page page, String currency, Question question, Form form, int wanted) {
        List<StepView.Group> groups = new ArrayList<>();
        int shown = Math.min(question.most(), Math.max(wanted, Math.max(LINES_AT_FIRST, Writing.count(question, form))));
        for (int line = 0; question.list() != null && line < shown; line++) {
            groups.add(group(page, currency, page.texts().get(question.text() + "_line", line + 1), question.line(),
                    question.list() + "-" + line, form, question.list()));
        }
        return groups;
    }

    StepView.Group asks(Page page, String currency, Question question, Form form) {
        return group(page, currency, null, question.asks(), "", form, "");
    }

    private StepView.Group group(Page page, String currency, String name, List<Ask> asks, String base, Form form, String list) {
        Language language = page.language();
        List<AskView> first = asks.stream().map(ask -> view(page, currency, ask, base, form, language, list)).toList();
        List<AskView> others = asks.stream().filter(ask -> ask.kind().inWords())
                .map(ask -> view(page, currency, ask, base, form, language.other(), list)).toList();
        return new StepView.Group(name, first, others, others.stream().anyMatch(ask -> ask.filled() || ask.field().bad()));
    }

    private AskView view(Page page, String currency, Ask ask, String base, Form form, Language language, String list) {
        Texts texts = page.texts();
        String key = "propose_field_" + Ask.join(list, ask.member().replace('/', '-')).replace('-', '_').toLowerCase(java.util.Locale.ROOT);
        String name = ask.kind().inWords() ? Ask.join(ask.name(base), language.tag()) : ask.name(base);
        Field field = form.field(name);
        boolean here = language == page.language();
        String label = here ? texts.get(key) : texts.get("propose_in_other", texts.get(key));
        String hint = here && texts.knows(key + "_hint") ? texts.get(key + "_hint") : null;
        Integer rows = switch (ask.kind()) {
            case STORY -> Integer.valueOf(STORY_ROWS);
            case TEXT -> Integer.valueOf(TEXT_ROWS);
            default -> null;
        };
        String unit = ask.kind() == Ask.Kind.AMOUNT ? page.formats().unit(page.formats().units().exact(currency)) : null;
        return new AskView(field, kind(ask), label, hint, unit, rows, ask.kind().inWords() ? language.tag() : null,
                choices(page, ask, name, key, form).toList());
    }

    private static String kind(Ask ask) {
        return switch (ask.kind()) {
            case SERVICE, DISTRICT -> "select";
            case CHOICE -> "choice";
            case TAGS -> "tags";
            case TICK -> "tick";
            case AMOUNT -> "amount";
            case COUNT, DAY, POINT -> "code";
            default -> "words";
        };
    }

    private Stream<AskView.Choice> choices(Page page, Ask ask, String name, String key, Form form) {
        return switch (ask.kind()) {
            case SERVICE -> named(page, categories.of(page.city().id()), form.value(name));
            case DISTRICT -> named(page, districts.names(page.city().id()), form.value(name));
            case CHOICE -> ask.options().stream().map(option -> new AskView.Choice(name + "-" + option, option, optionText(page, key, option),
                    form.has(name, option)));
            case TAGS -> ask.options().stream().map(option -> new AskView.Choice(Ask.join(name, option), Answers.YES,
                    optionText(page, key, option), form.has(Ask.join(name, option), Answers.YES)));
            default -> Stream.empty();
        };
    }

    private static String optionText(Page page, String key, String option) {
        return page.texts().get(key + "_" + option.toLowerCase(java.util.Locale.ROOT));
    }

    private static Stream<AskView.Choice> named(Page page, Map<String, LocalizedTextDto> names, String chosen) {
        return names.entrySet().stream().map(name -> new AskView.Choice(name.getKey(), name.getKey(),
                Words.plain(name.getValue(), page.language()), name.getKey().equals(chosen)));
    }
}
