package org.hamyari.portal.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamyari.portal.api.ProblemErrorDto;
import org.hamyari.portal.component.Field;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.text.Texts;

/** Forms of the parts of a draft: which fields, how they are called, and whose error is whose. */
final class PartForms {

    private static final Set<String> DATES = Set.of("due", "date");
    private static final Set<String> LONG = Set.of("text", "note");
    private static final int LINES = 12;
    private static final int FEW_LINES = 3;

    private PartForms() {
    }

    static List<FormField> fields(Page page, Map<String, String> values) {
        Texts texts = page.texts();
        return values.entrySet().stream().map(entry -> {
            String name = entry.getKey().replaceFirst("_(fa|en)$", "");
            String language = entry.getKey().equals(name) ? null : entry.getKey().substring(name.length() + 1);
            String label = texts.get("policy_field_" + name);
            String whole = language == null ? label : texts.get("policy_in_language", label, texts.get("policy_" + language));
            String hint = texts.knows("policy_hint_" + name) ? texts.get("policy_hint_" + name) : null;
            Integer rows = name.equals("text") ? Integer.valueOf(LINES) : LONG.contains(name) ? Integer.valueOf(FEW_LINES) : null;
            return new FormField(Field.typed(entry.getKey(), entry.getValue()), whole, hint, rows, DATES.contains(name) ? "date" : "text");
        }).toList();
    }

    /** What was typed into the fields; nothing else that came with the form. */
    static Map<String, String> typed(Map<String, String> values, Map<String, String> form) {
        Map<String, String> typed = new LinkedHashMap<>();
        values.keySet().forEach(name -> typed.put(name, form.getOrDefault(name, "")));
        return typed;
    }

    /** What the form itself can see: the service never hears of a date that is none. */
    static List<FormField> looked(Page page, List<FormField> fields) {
        return fields.stream().map(each -> {
            Field field = each.field();
            boolean noDate = each.type().equals("date") && !field.value().isBlank() && DraftPart.day(field.value()) == null;
            boolean noLink = field.name().equals("link") && !field.value().isBlank() && DraftPart.link(field.value()) == null;
            boolean noName = field.name().equals("name_fa") && field.value().isBlank() && isBlank(fields, "name_en");
            boolean noTitle = field.name().equals("title_fa") && field.value().isBlank() && isBlank(fields, "title_en");
            return noDate ? each.refused(page.texts().get("policy_no_date")) : noLink ? each.refused(page.texts().get("policy_no_link"))
                    : noName || noTitle ? each.refused(page.texts().get("policy_needed")) : each;
        }).toList();
    }

    private static boolean isBlank(List<FormField> fields, String name) {
        return fields.stream().filter(each -> each.field().name().equals(name)).allMatch(each -> each.field().value().isBlank());
    }

    /** Puts each refusal of the service to its field; one that has none here to the first. */
    static List<FormField> refused(List<FormField> fields, List<ProblemErrorDto> errors) {
        Map<String, String> whys = new LinkedHashMap<>();
        for (ProblemErrorDto error : errors) {
            whys.put(fieldOf(fields, error.pointer()), error.detail());
        }
        return fields.stream().map(each -> whys.containsKey(each.field().name()) ? each.refused(whys.get(each.field().name())) : each).toList();
    }

    private static String fieldOf(List<FormField> fields, String pointer) {
        String end = pointer.replaceFirst("^#/", "").replaceFirst("^(sections|indicators|channels|events)/[^/]+/?", "").replace('/', '_');
        return fields.stream().map(each -> each.field().name()).filter(name -> name.equals(end) || name.equals(end + "_fa"))
                .findFirst().orElse(fields.getFirst().field().name());
    }
}
