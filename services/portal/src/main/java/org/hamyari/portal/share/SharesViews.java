package org.hamyari.portal.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hamyari.catalogue.client.FundingPlanDto;
import org.hamyari.catalogue.client.ShareConditionDto;
import org.hamyari.catalogue.client.ShareDto;
import org.hamyari.catalogue.client.ShareSourceDto;
import org.hamyari.catalogue.client.ShareStateDto;
import org.hamyari.portal.component.FundingBar;
import org.hamyari.portal.component.MoneyKind;
import org.hamyari.portal.component.Share;
import org.hamyari.portal.format.Money;
import org.hamyari.portal.format.Unit;
import org.hamyari.portal.frame.Amounts;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;

/** Draws a plan in one language. */
final class SharesViews {

    private final Page page;
    private final FundingPlanDto plan;
    private final Unit unit;

    private SharesViews(Page page, FundingPlanDto plan) {
        this.page = page;
        this.plan = plan;
        List<Money> amounts = new ArrayList<>(plan.items().stream().map(share -> Amounts.of(share.amount())).toList());
        amounts.add(Amounts.of(plan.goal()));
        this.unit = page.formats().units().brief(amounts);
    }

    static SharesView of(Page page, FundingPlanDto plan, String desk) {
        return new SharesViews(page, plan).view(desk);
    }

    private SharesView view(String desk) {
        return new SharesView(bar(), plan.items().stream().map(this::line).toList(), unit, plan.origin(), desk);
    }

    private FundingBar bar() {
        Money goal = Amounts.of(plan.goal());
        String parts = plan.items().stream().map(share -> name(share.source()) + " " + page.formats().amount(Amounts.of(share.amount()), unit))
                .collect(Collectors.joining(page.texts().get("component_comma") + " "));
        String title = page.texts().get("component_bar_title", parts, page.formats().amount(goal, unit), page.formats().unit(unit));
        return FundingBar.labelled(title, plan.items().stream().map(share -> new Share(kind(share.source()), Amounts.of(share.amount()))).toList(),
                goal, page.language().rightToLeft(), null);
    }

    private SharesView.Line line(ShareDto share) {
        boolean open = share.state() == ShareStateDto.OPEN;
        boolean official = share.source() == ShareSourceDto.BUDGET || share.source() == ShareSourceDto.IN_KIND;
        return new SharesView.Line(share.number(), kind(share.source()), name(share.source()), words(share),
                page.formats().amount(Amounts.of(share.amount()), unit), page.formats().basisPoints(share.basisPoints()),
                condition(share.condition()), tag(share.state()), page.texts().get("share_state_" + lower(share.state())),
                share.reason() == null ? null : page.formats().words(Words.of(share.reason())).getValue(), open && official);
    }

    private String words(ShareDto share) {
        return share.label() == null ? null : page.formats().words(Words.of(share.label())).getValue();
    }

    private String condition(ShareConditionDto condition) {
        String said = condition.text() == null ? null : page.formats().words(Words.of(condition.text())).getValue();
        return switch (condition.kind()) {
            case BACKERS -> page.texts().get("share_if_backers", page.formats().number(condition.number()));
            case RAISED -> page.texts().get("share_if_raised", page.formats().brief(Amounts.of(condition.amount())));
            case VOTE -> page.texts().get("share_if_vote");
            case COUNCIL -> said == null ? page.texts().get("share_if_council") : said;
            case NONE, UNRECOGNIZED -> said;
        };
    }

    private String name(ShareSourceDto source) {
        return page.texts().get("share_source_" + lower(source));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static MoneyKind kind(ShareSourceDto source) {
        return switch (source) {
            case CROWD -> MoneyKind.CROWD;
            case MATCH -> MoneyKind.GUARANTEED;
            case BUDGET -> MoneyKind.VOTE;
            case IN_KIND, UNRECOGNIZED -> MoneyKind.IN_KIND;
        };
    }

    private static String tag(ShareStateDto state) {
        return switch (state) {
            case MET -> "go";
            case MISSED -> "off";
            case OPEN, UNRECOGNIZED -> "wait";
        };
    }
}
