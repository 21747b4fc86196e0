package org.hamyari.portal.match;

import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.matching.client.MatchPreviewDto;
import org.hamyari.matching.client.MatchPreviewLineDto;
import org.hamyari.matching.client.MatchReasonCodeDto;
import org.hamyari.matching.client.PreviewsApi;
import org.hamyari.matching.client.ReservationDto;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.component.MatchSentence;
import org.hamyari.portal.component.MoneyKind;
import org.hamyari.portal.format.Formats;
import org.hamyari.portal.format.Money;
import org.hamyari.portal.format.Unit;
import org.hamyari.portal.frame.Amounts;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.portal.text.Texts;

/** Says what a pledge becomes, from what matching works out; what decided stands in each line. */
@ApplicationScoped
public class MatchSentences {

    private final PreviewsApi previews;

    MatchSentences(@RestClient PreviewsApi previews) {
        this.previews = previews;
    }

    /** What a pledge of this amount would get now; nothing when matching is away. */
    public Optional<MatchPreviewDto> preview(String cityId, UUID project, Money amount) {
        return Neighbour.ifThere("matching", () -> previews.previewMatch(amount.wire(), amount.currency(), cityId, project, null));
    }

    public MatchSentence estimated(Page page, MatchPreviewDto preview) {
        return sentence(page, Amounts.of(preview.pledged()), Amounts.of(preview.matched()),
                preview.lines().stream().map(line -> line(page, line)).toList(), why(page, preview));
    }

    /** One line is guaranteed by a reservation; the others stay estimates. */
    public MatchSentence reserved(Page page, MatchPreviewDto preview, ReservationDto reservation) {
        Money matched = Money.zero(preview.pledged().currency());
        List<MatchSentence.Line> lines = new ArrayList<>();
        for (MatchPreviewLineDto line : preview.lines()) {
            boolean guaranteed = line.fundId().equals(reservation.fundId());
            matched = matched.plus(Amounts.of(guaranteed ? reservation.amount() : line.amount()));
            lines.add(guaranteed ? guaranteed(page, line.fundName(), reservation) : line(page, line));
        }
        return sentence(page, Amounts.of(preview.pledged()), matched, lines, null);
    }

    private static MatchSentence sentence(Page page, Money given, Money matched, List<MatchSentence.Line> sources,
            String why) {
        Formats formats = page.formats();
        Unit unit = formats.units().exact(given.currency());
        List<MatchSentence.Line> lines = new ArrayList<>();
        lines.add(new MatchSentence.Line(MoneyKind.CROWD, page.texts().markup("component_from_you", formats.amount(given, unit))));
        lines.addAll(sources);
        return new MatchSentence(formats.amount(given, unit), formats.amount(given.plus(matched), unit), formats.unit(unit),
                matched.isPositive(), lines, why);
    }

    private static String why(Page page, MatchPreviewDto preview) {
        return preview.lines().isEmpty() ? nothingAdded(page, preview.reasonCode(), preview.reason()).getValue() : null;
    }

    /** Why no fund adds anything, without repeating the amount; the service's own sentence for a reason the pages do not know. */
    public static RawString nothingAdded(Page page, MatchReasonCodeDto code, LocalizedTextDto reason) {
        String key = "match_why_" + code.name().toLowerCase(Locale.ROOT);
        return page.texts().knows(key) ? page.texts().markup(key) : page.formats().words(Words.of(reason));
    }

    private static MatchSentence.Line line(Page page, MatchPreviewLineDto line) {
        Texts texts = page.texts();
        Object fund = page.formats().words(Words.of(line.fundName()));
        String amount = amount(page, Amounts.of(line.amount()));
        RawString text = switch (line.reasonCode()) {
            case MATCHED_IN_FULL -> texts.markup("match_in_full", amount, fund);
            case POT_LIMIT -> texts.markup("match_pot_limit", amount, fund);
            case POT_EMPTY -> texts.markup("match_pot_empty", fund);
            default -> page.formats().words(Words.of(line.reason()));
        };
        return new MatchSentence.Line(MoneyKind.ESTIMATED, text);
    }

    private static MatchSentence.Line guaranteed(Page page, LocalizedTextDto fund, ReservationDto reservation) {
        String key = reservation.reasonCode() == MatchReasonCodeDto.POT_LIMIT ? "match_reserved_part" : "match_reserved";
        String amount = amount(page, Amounts.of(reservation.amount()));
        return new MatchSentence.Line(MoneyKind.GUARANTEED, page.texts().markup(key, amount, page.formats().words(Words.of(fund))));
    }

    private static String amount(Page page, Money money) {
        return page.formats().amount(money, page.formats().units().exact(money.currency()));
    }
}
