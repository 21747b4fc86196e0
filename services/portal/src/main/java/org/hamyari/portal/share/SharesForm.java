package org.hamyari.portal.share;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hamyari.catalogue.client.ConditionKindDto;
import org.hamyari.catalogue.client.FundingPlanDto;
import org.hamyari.catalogue.client.ShareConditionDto;
import org.hamyari.catalogue.client.ShareDto;
import org.hamyari.catalogue.client.ShareInputDto;
import org.hamyari.catalogue.client.ShareSourceDto;
import org.hamyari.catalogue.client.SharesInputDto;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.format.Formats;
import org.hamyari.portal.format.Money;
import org.hamyari.portal.format.TypedAmount;
import org.hamyari.portal.format.Unit;
import org.hamyari.portal.frame.Amounts;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.text.Texts;

/**
 * Between the rows of the form and what the service takes; a row without a sum is no share. What cannot be read is said at its field.
 *
 * @param input what can be sent; absent while something is wrong
 * @param rows the row of each share that is sent
 */
record SharesForm(Form form, SharesInputDto input, List<Integer> rows) {

    /** One row for each share that a campaign collects, two for the others. */
    static final List<ShareSourceDto> ROWS = List.of(ShareSourceDto.CROWD, ShareSourceDto.MATCH, ShareSourceDto.BUDGET, ShareSourceDto.BUDGET,
            ShareSourceDto.IN_KIND, ShareSourceDto.IN_KIND);

    private static final String WHOLE = "[0-9]{1,9}";

    /** The form filled with a plan; shares that find no row are named by the answer of the service when they are missed. */
    static Form of(FundingPlanDto plan, Formats formats) {
        Map<String, String> values = new LinkedHashMap<>();
        List<ShareSourceDto> free = new ArrayList<>(ROWS);
        for (ShareDto share : plan.items()) {
            int row = free.indexOf(share.source());
            if (row >= 0) {
                free.set(row, null);
                fill(values, row, share, formats);
            }
        }
        return Form.of(values);
    }

    private static void fill(Map<String, String> values, int row, ShareDto share, Formats formats) {
        values.put("amount" + row, typed(Amounts.of(share.amount()), formats));
        values.put("kind" + row, share.condition().kind().toString());
        if (share.condition().number() != null) {
            values.put("value" + row, formats.number(share.condition().number()));
        } else if (share.condition().amount() != null) {
            values.put("value" + row, typed(Amounts.of(share.condition().amount()), formats));
        }
        if (share.label() != null) {
            values.put("labelFa" + row, share.label().fa() == null ? "" : share.label().fa());
            values.put("labelEn" + row, share.label().en() == null ? "" : share.label().en());
        }
    }

    private static String typed(Money money, Formats formats) {
        return formats.amount(money, formats.units().exact(money.currency()));
    }

    static SharesForm read(Form typed, String currency, Page page) {
        Form form = typed;
        List<ShareInputDto> shares = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        Unit unit = page.formats().units().exact(currency);
        for (int row = 0; row < ROWS.size(); row++) {
            if (!form.value("amount" + row).isBlank()) {
                Optional<Money> amount = TypedAmount.parse(form.value("amount" + row), currency, unit);
                ShareConditionDto condition = condition(form, row, currency, unit);
                form = amount.isEmpty() ? form.refused("amount" + row, page.texts().get("share_amount_error")) : form;
                form = condition == null ? form.refused("value" + row, page.texts().get("share_value_error")) : form;
                if (amount.isPresent() && condition != null) {
                    shares.add(new ShareInputDto(ROWS.get(row), Amounts.dto(amount.get()), label(form, row), condition));
                    rows.add(row);
                }
            }
        }
        form = rows.isEmpty() && !form.bad() ? form.refused("amount0", page.texts().get("share_none_error")) : form;
        return new SharesForm(form, form.bad() ? null : new SharesInputDto(shares), rows);
    }

    /** The field of the form for a pointer of the service; what concerns the sum stands at the first row. */
    String fieldOf(String pointer) {
        String[] parts = pointer.split("/");
        if (parts.length < 2 || !parts[0].equals("items")) {
            return parts[0].equals("items") ? "amount" + (rows.isEmpty() ? 0 : rows.getFirst()) : null;
        }
        int row = rows.get(Integer.parseInt(parts[1]));
        return switch (parts.length > 2 ? parts[2] : "") {
            case "condition" -> "value" + row;
            case "label" -> (parts[parts.length - 1].equals("en") ? "labelEn" : "labelFa") + row;
            default -> "amount" + row;
        };
    }

    private static ShareConditionDto condition(Form form, int row, String currency, Unit unit) {
        String value = form.value("value" + row);
        ConditionKindDto kind = form.value("kind" + row).isBlank() ? ConditionKindDto.NONE : ConditionKindDto.fromString(form.value("kind" + row));
        return switch (kind) {
            case BACKERS -> TypedAmount.latinDigits(value).matches(WHOLE)
                    ? new ShareConditionDto(kind, Long.valueOf(TypedAmount.latinDigits(value)), null, null) : null;
            case RAISED -> TypedAmount.parse(value, currency, unit).map(money -> new ShareConditionDto(kind, null, Amounts.dto(money), null))
                    .orElse(null);
            case UNRECOGNIZED -> null;
            default -> new ShareConditionDto(kind, null, null, null);
        };
    }

    private static LocalizedTextDto label(Form form, int row) {
        String persian = form.value("labelFa" + row).strip();
        String english = form.value("labelEn" + row).strip();
        return persian.isEmpty() && english.isEmpty() ? null : new LocalizedTextDto(persian.isEmpty() ? null : persian, english.isEmpty() ? null : english);
    }

    static String rowName(int row, Texts texts) {
        String name = texts.get("share_source_" + ROWS.get(row).name().toLowerCase(java.util.Locale.ROOT));
        return ROWS.indexOf(ROWS.get(row)) == row ? name : texts.get("share_another", name);
    }
}
