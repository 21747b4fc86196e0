package org.hamyari.portal.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hamyari.portal.component.Field;
import org.hamyari.portal.text.Texts;

/** Builds a form question by question, with what was typed before. */
final class Forms {

    private final Texts texts;
    private final String name;
    private String heading;
    private final Map<String, String> typed;
    private final List<Input> inputs = new ArrayList<>();

    /** The words of a form begin with {@code register_<name>_}. */
    Forms(Texts texts, String name, Map<String, String> typed) {
        this.texts = texts;
        this.name = name;
        this.heading = name;
        this.typed = typed;
    }

    /** Another title, lead and button over the same questions. */
    Forms under(String other) {
        heading = other;
        return this;
    }

    Forms ask(String field, String kind) {
        return add(field, kind, label(field), List.of());
    }

    /** A text in both languages; one of them is enough. */
    Forms askBoth(String field, String kind) {
        add(field + ".fa", kind, texts.get("register_in_persian", label(field)), List.of());
        return add(field + ".en", kind, texts.get("register_in_english", label(field)), List.of());
    }

    Forms choose(String field, String... values) {
        String chosen = typed.getOrDefault(field, "");
        List<Input.Option> options = new ArrayList<>();
        for (String value : values) {
            options.add(new Input.Option(value, texts.get("register_" + name + "_" + field + "_" + value.toLowerCase(Locale.ROOT)),
                    value.equals(chosen)));
        }
        return add(field, "select", label(field), options);
    }

    Form build(String key, boolean kept) {
        return new Form(texts.get("register_" + heading + "_title"), texts.get("register_" + heading + "_lead"),
                texts.get("register_" + heading + "_button"), List.copyOf(inputs), "", key, kept);
    }

    private Forms add(String field, String kind, String label, List<Input.Option> options) {
        String hint = "register_" + name + "_" + field.replace('.', '_') + "_hint";
        boolean code = List.of("email", "tel", "url", "date").contains(kind);
        inputs.add(new Input(Field.typed(field, typed.get(field)), label, texts.knows(hint) ? texts.get(hint) : "", kind, code, options, ""));
        return this;
    }

    private String label(String field) {
        return texts.get("register_" + name + "_" + field);
    }
}
