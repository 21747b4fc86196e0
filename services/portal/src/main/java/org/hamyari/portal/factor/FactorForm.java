package org.hamyari.portal.factor;

import java.time.LocalDate;
import java.util.Optional;
import org.hamyari.cities.client.FactorInputDto;
import org.hamyari.cities.client.FactorKindDto;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.format.TypedDay;
import org.hamyari.portal.text.Texts;

/**
 * Between the fields of the form and what the service takes. What is missing is said at its field, all at once.
 *
 * @param input what can be sent; absent while something is missing
 */
record FactorForm(Form form, FactorInputDto input) {

    static FactorForm read(Form typed, Texts texts) {
        Form form = typed;
        FactorKindDto kind = FactorKindDto.fromString(form.value("kind"));
        Optional<LocalDate> since = TypedDay.parse(form.value("since"));
        form = kind == FactorKindDto.UNRECOGNIZED ? form.refused("kind", texts.get("factor_kind_error")) : form;
        form = missing(form, "text") ? form.refused("textFa", texts.get("factor_text_error")) : form;
        form = since.isEmpty() ? form.refused("since", texts.get("factor_since_error")) : form;
        form = missing(form, "source") ? form.refused("sourceFa", texts.get("factor_source_error")) : form;
        return new FactorForm(form, form.bad() ? null : new FactorInputDto(kind, both(form, "text"), since.get(), both(form, "source")));
    }

    /** The field of the form for a pointer of the service. */
    static String fieldOf(String pointer) {
        String[] parts = pointer.split("/");
        return switch (parts[0]) {
            case "text", "source" -> parts[0] + (parts.length > 1 && parts[1].equals("en") ? "En" : "Fa");
            case "kind", "since" -> parts[0];
            default -> null;
        };
    }

    private static boolean missing(Form form, String name) {
        return form.value(name + "Fa").isBlank() && form.value(name + "En").isBlank();
    }

    private static LocalizedTextDto both(Form form, String name) {
        return new LocalizedTextDto(blankToNull(form.value(name + "Fa")), blankToNull(form.value(name + "En")));
    }

    private static String blankToNull(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
