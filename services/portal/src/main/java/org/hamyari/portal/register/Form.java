package org.hamyari.portal.register;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hamyari.portal.api.ProblemErrorDto;
import org.hamyari.portal.component.Field;
import org.hamyari.portal.neighbour.NeighbourRefused;

/**
 * A form with what was typed into it. The name of a field is its place in what is sent ({@code office.fa} for {@code /office/fa}), so that
 * a refusal finds its field by itself.
 *
 * @param refusal why it was refused as a whole; empty where a field says it
 * @param key of the intent, or the version that a change is based on
 */
public record Form(String title, String lead, String button, List<Input> inputs, String refusal, String key, boolean kept) {

    public boolean bad() {
        return !refusal.isEmpty() || !errors().isEmpty();
    }

    public List<Field> errors() {
        return inputs.stream().map(Input::field).filter(Field::bad).toList();
    }

    /** The same form with the words of the service at the fields it named. */
    Form refused(NeighbourRefused refused) {
        Map<String, String> byName = new TreeMap<>();
        for (ProblemErrorDto error : refused.fields()) {
            byName.putIfAbsent(fieldOf(error.pointer()), error.detail());
        }
        List<Input> marked = inputs.stream().map(input -> byName.containsKey(input.field().name())
                ? input.refused(byName.get(input.field().name())) : input).toList();
        boolean named = marked.stream().anyMatch(input -> input.field().bad());
        return new Form(title, lead, button, marked, named ? "" : refused.detail(), key, kept);
    }

    /** The field at this place; the first below it where a group of fields is meant. */
    private String fieldOf(String pointer) {
        String name = pointer.replaceFirst("^#?/", "").replace('/', '.');
        return inputs.stream().map(input -> input.field().name()).filter(own -> own.equals(name) || own.startsWith(name + ".")).findFirst()
                .orElse(name);
    }
}
