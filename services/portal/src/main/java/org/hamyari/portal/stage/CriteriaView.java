package org.hamyari.portal.stage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hamyari.cities.client.CriterionBasisDto;
import org.hamyari.cities.client.CriterionDto;
import org.hamyari.portal.component.Check;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.text.Markup;

/** Criteria as a checklist: figure, source and time, what is missing, and where it is done. */
public final class CriteriaView {

    private CriteriaView() {
    }

    public static List<Check> of(Page page, List<CriterionDto> criteria) {
        return criteria.stream().map(criterion -> new Check(Words.plain(criterion.name(), page.language()), criterion.met(), line(page, criterion)))
                .toList();
    }

    private static String line(Page page, CriterionDto criterion) {
        List<String> parts = new ArrayList<>();
        parts.add(figure(page, criterion));
        if (criterion.url() != null) {
            parts.add("<a href=\"" + Markup.escape(criterion.url().toString()) + "\" rel=\"nofollow noopener\">"
                    + Markup.escape(page.texts().get("stage_evidence_link")) + "</a>");
        }
        if (criterion.asOf() != null) {
            parts.add(page.texts().markup("stage_as_of", page.formats().date(criterion.asOf())).getValue());
        }
        boolean measured = criterion.basis() == CriterionBasisDto.MEASURED;
        parts.add("<span class=\"muted\">" + Markup.escape(page.texts().get(measured ? "stage_measured" : "stage_by_evidence")) + "</span>");
        String line = String.join(" · ", parts.stream().filter(part -> !part.isEmpty()).toList());
        return criterion.met() ? line : line + drawn(criterion) + todo(page, criterion);
    }

    private static String figure(Page page, CriterionDto criterion) {
        String source = criterion.source() == null ? "" : page.formats().words(Words.of(criterion.source())).getValue();
        if (criterion.basis() != CriterionBasisDto.MEASURED) {
            return criterion.statement() == null ? source : "<bdi>" + Markup.escape(criterion.statement()) + "</bdi>";
        }
        return criterion.figure() == null ? source : "<strong>" + Figures.plain(page, criterion.figure()) + "</strong> " + source;
    }

    /** How far it is; the sentence beside it says the same. */
    private static String drawn(CriterionDto criterion) {
        if (criterion.figure() == null || criterion.atLeast() == null || criterion.atLeast().signum() <= 0) {
            return "";
        }
        BigDecimal far = criterion.figure().min(criterion.atLeast());
        return "<br><progress max=\"" + criterion.atLeast().toPlainString() + "\" value=\"" + far.toPlainString() + "\" aria-hidden=\"true\"></progress>";
    }

    private static String todo(Page page, CriterionDto criterion) {
        String gap = criterion.gap() == null ? "" : page.formats().words(Words.of(criterion.gap())).getValue();
        if (criterion.next() == null) {
            return "<br>" + gap;
        }
        return "<br>" + gap + " <a href=\"" + Markup.escape(page.at(criterion.next().page())) + "\">"
                + page.formats().words(Words.of(criterion.next().text())).getValue() + "</a>";
    }
}
