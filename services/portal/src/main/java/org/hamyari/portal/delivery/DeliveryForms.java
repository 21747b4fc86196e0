package org.hamyari.portal.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hamyari.catalogue.client.DeliveryFigureCodeDto;
import org.hamyari.catalogue.client.DeliveryFigureDto;
import org.hamyari.catalogue.client.DeliveryNoteInputDto;
import org.hamyari.catalogue.client.DeliveryStatusDto;
import org.hamyari.catalogue.client.EvidenceInputDto;
import org.hamyari.catalogue.client.ReceiptDto;
import org.hamyari.catalogue.client.ReportInputDto;
import org.hamyari.catalogue.client.SpendingDto;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.api.MoneyDto;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.format.TypedAmount;
import org.hamyari.portal.format.TypedDay;
import org.hamyari.portal.frame.Amounts;
import org.hamyari.portal.frame.City;
import org.hamyari.portal.text.Texts;

/** Between the fields of the forms about the work and what the service takes. What cannot be sent is said at its field. */
final class DeliveryForms {

    private static final List<Integer> LINES = List.of(0, 1, 2, 3);

    private DeliveryForms() {
    }

    /** The lines of the forms: numbered ones, and one for each figure. */
    public record Lines(List<Integer> numbers, List<Figure> figures, String unit) {

        static Lines in(String unit) {
            return new Lines(LINES, codes().map(code -> code.name().toLowerCase(Locale.ROOT))
                    .map(code -> new Figure(code, "delivery_figure_" + code)).toList(), unit);
        }

        /** What can be counted, with the key of its name. */
        public record Figure(String code, String text) {
        }
    }

    /** A form and what can be sent of it, once nothing in it is unreadable. */
    record Read<T>(Form form, T input) {
    }

    static Read<DeliveryNoteInputDto> note(Form form, Texts texts) {
        Read<LocalDate> expected = day(form, "expectedOn", false, texts);
        return new Read<>(expected.form, new DeliveryNoteInputDto(
                form.has("status", "DELAYED") ? DeliveryStatusDto.DELAYED : DeliveryStatusDto.ON_TRACK, both(form, "note"), expected.input));
    }

    static Read<EvidenceInputDto> evidence(Form typed, City city, Texts texts) {
        Read<List<DeliveryFigureDto>> figures = figures(typed, texts);
        Form form = figures.form;
        List<ReceiptDto> receipts = new ArrayList<>();
        for (int line : LINES) {
            if (!form.value("receipt" + line).isBlank() || !form.value("amount" + line).isBlank()) {
                Read<MoneyDto> amount = money(form, "amount" + line, city, texts);
                Read<LocalDate> day = day(amount.form, "paidOn" + line, true, texts);
                form = day.form;
                receipts.add(new ReceiptDto(form.value("receipt" + line), amount.input, day.input));
            }
        }
        return new Read<>(form, new EvidenceInputDto(both(form, "evidence"), figures.input, receipts, List.of()));
    }

    static EvidenceInputDto with(EvidenceInputDto evidence, List<UUID> pictures) {
        return new EvidenceInputDto(evidence.note(), evidence.figures(), evidence.receipts(), pictures);
    }

    static Read<ReportInputDto> report(Form typed, City city, Texts texts) {
        Read<List<DeliveryFigureDto>> figures = figures(typed, texts);
        Read<LocalDate> done = day(figures.form, "doneOn", true, texts);
        Form form = done.form;
        List<SpendingDto> spending = new ArrayList<>();
        for (int line : LINES) {
            if (!form.value("label" + line).isBlank() || !form.value("spent" + line).isBlank()) {
                Read<MoneyDto> amount = money(form, "spent" + line, city, texts);
                form = amount.form;
                spending.add(new SpendingDto(inPageLanguage(form.value("label" + line), texts), amount.input));
            }
        }
        form = spending.isEmpty() ? form.refused("label0", texts.get("delivery_spending_error")) : form;
        return new Read<>(form, new ReportInputDto(both(form, "story"), done.input, figures.input, spending));
    }

    /** The field of a form for a pointer of the service. */
    static String fieldOf(String pointer) {
        String[] parts = pointer.split("/");
        String line = parts.length > 1 ? parts[1] : "0";
        String member = parts.length > 2 ? parts[2] : "";
        return switch (parts[0]) {
            case "story" -> "storyFa";
            case "note" -> "noteFa";
            case "expectedOn", "doneOn", "reason" -> parts[0];
            case "figures" -> "figure-jobs_direct";
            case "receipts" -> (member.equals("amount") || member.equals("paidOn") ? member : "receipt") + line;
            case "spending" -> (member.equals("amount") ? "spent" : "label") + line;
            default -> null;
        };
    }

    private static Read<List<DeliveryFigureDto>> figures(Form typed, Texts texts) {
        Form form = typed;
        List<DeliveryFigureDto> figures = new ArrayList<>();
        for (DeliveryFigureCodeDto code : codes().toList()) {
            String field = "figure-" + code.name().toLowerCase(Locale.ROOT);
            String number = TypedAmount.latinDigits(form.value(field)).replaceAll("[٬,]", "");
            if (number.matches("[0-9]{1,9}")) {
                figures.add(new DeliveryFigureDto(code, Long.valueOf(number)));
            } else if (!number.isEmpty()) {
                form = form.refused(field, texts.get("delivery_number_error"));
            }
        }
        return new Read<>(form, figures);
    }

    private static Stream<DeliveryFigureCodeDto> codes() {
        return Stream.of(DeliveryFigureCodeDto.values()).filter(code -> code != DeliveryFigureCodeDto.UNRECOGNIZED);
    }

    private static Read<LocalDate> day(Form form, String field, boolean required, Texts texts) {
        Optional<LocalDate> day = TypedDay.parse(form.value(field));
        boolean wrong = day.isEmpty() && (required || !form.value(field).isBlank());
        return new Read<>(wrong ? form.refused(field, texts.get("delivery_day_error")) : form, day.orElse(null));
    }

    private static Read<MoneyDto> money(Form form, String field, City city, Texts texts) {
        Optional<MoneyDto> amount = TypedAmount.parse(form.value(field), city.currency(), city.units().exact(city.currency())).map(Amounts::dto);
        return new Read<>(amount.isEmpty() ? form.refused(field, texts.get("delivery_amount_error")) : form, amount.orElse(null));
    }

    private static LocalizedTextDto both(Form form, String name) {
        return new LocalizedTextDto(blankToNull(form.value(name + "Fa")), blankToNull(form.value(name + "En")));
    }

    /** What is asked once only is in the language of the page. */
    static LocalizedTextDto inPageLanguage(String typed, Texts texts) {
        return texts.language().rightToLeft() ? new LocalizedTextDto(blankToNull(typed), null) : new LocalizedTextDto(null, blankToNull(typed));
    }

    private static String blankToNull(String typed) {
        return typed.isBlank() ? null : typed;
    }
}
