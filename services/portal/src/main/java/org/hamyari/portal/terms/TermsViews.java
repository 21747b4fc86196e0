package org.hamyari.portal.terms;

import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hamyari.catalogue.client.AgreedTermsDto;
import org.hamyari.catalogue.client.FrozenTermsDto;
import org.hamyari.catalogue.client.PayoutShareDto;
import org.hamyari.catalogue.client.RewardPackageDto;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.api.MoneyDto;
import org.hamyari.portal.format.Formats;
import org.hamyari.portal.frame.Amounts;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.text.Texts;

/** Says terms in sentences of one language. */
final class TermsViews {

    private final Page page;
    private final Texts texts;
    private final Formats formats;
    private final AgreedTermsDto terms;
    private final List<TermsView.Line> lines = new ArrayList<>();

    private TermsViews(Page page, AgreedTermsDto terms) {
        this.page = page;
        this.texts = page.texts();
        this.formats = page.formats();
        this.terms = terms;
    }

    static TermsView of(Page page, FrozenTermsDto frozen, String amend) {
        TermsViews views = new TermsViews(page, frozen.terms());
        views.gift();
        views.payout();
        String text = "/api/catalogue/v1/cities/" + page.city().id() + "/projects/" + frozen.terms().projectId() + "/terms/" + frozen.version();
        return new TermsView(views.lines, frozen.terms().packages().stream().map(views::reward).toList(), frozen.version(), frozen.hash(), text,
                amend);
    }

    private void gift() {
        String kind = texts.get("terms_kind_" + lower(terms.kind()));
        line("terms_kind", terms.preset() == null ? kind : texts.get("terms_kind_with_preset", kind, texts.get("terms_preset_" + lower(terms.preset()))));
        if (terms.loan() != null) {
            String months = formats.number(terms.loan().months());
            line("terms_loan", terms.loan().graceMonths() == 0 ? texts.get("terms_loan_at_once", months)
                    : texts.get("terms_loan_of", months, formats.number(terms.loan().graceMonths())));
        }
        if (terms.recurring() != null) {
            line("terms_recurring", interval());
        }
        line("terms_rule", rule());
        if (!terms.optimum().equals(terms.minimum())) {
            line("terms_optimum", money(terms.optimum()));
        }
        line("terms_refund", texts.get("terms_refund_" + lower(terms.refundTo())));
        lines.add(new TermsView.Line(texts.get("terms_until"), formats.moment(terms.closesAt())));
        more();
        if (terms.scopeReductionPlan() != null) {
            lines.add(new TermsView.Line(texts.get("terms_reduction"), words(terms.scopeReductionPlan())));
        }
    }

    private void more() {
        if (Boolean.TRUE.equals(terms.overFunding().allowed()) && terms.overFunding().use() != null) {
            lines.add(new TermsView.Line(texts.get("terms_more"), words(terms.overFunding().use())));
        } else {
            line("terms_more", texts.get(Boolean.TRUE.equals(terms.overFunding().allowed()) ? "terms_more_yes" : "terms_more_no"));
        }
        if (Boolean.TRUE.equals(terms.overFunding().allowed()) && terms.overFunding().limit() != null) {
            line("terms_limit", money(terms.overFunding().limit()));
        }
    }

    private String interval() {
        String interval = texts.get("terms_interval_" + lower(terms.recurring().interval()));
        return terms.recurring().times() == null ? texts.get("terms_recurring_always", interval)
                : texts.get("terms_recurring_times", interval, formats.number(terms.recurring().times()));
    }

    private String rule() {
        return switch (terms.successRule()) {
            case THRESHOLD -> texts.get("terms_rule_threshold", formats.basisPoints(terms.thresholdBasisPoints()), money(terms.goal()));
            case KEEP_IT_ALL -> texts.get("terms_rule_keep_it_all");
            case ALL_OR_NOTHING, UNRECOGNIZED -> texts.get("terms_rule_all_or_nothing", money(terms.minimum()));
        };
    }

    private void payout() {
        line("terms_fee", terms.feeBasisPoints() == 0 ? texts.get("terms_fee_none") : texts.get("terms_fee_of", formats.basisPoints(terms.feeBasisPoints())));
        line("terms_payout", terms.payoutPlan().stream().map(this::share).collect(Collectors.joining(texts.get("component_comma") + " ")));
        lines.add(new TermsView.Line(texts.get("terms_report"), formats.day(terms.reportDueOn())));
        if (terms.guarantee() != null) {
            lines.add(new TermsView.Line(texts.get("terms_guarantee"), texts.markup("terms_guarantee_of",
                    Words.plain(terms.guarantee().guarantor(), page.language()), money(terms.guarantee().amount()),
                    terms.guarantee().number())));
        }
    }

    private String share(PayoutShareDto share) {
        String part = formats.basisPoints(share.shareBasisPoints());
        return switch (share.trigger()) {
            case MILESTONE -> texts.get("terms_share_milestone", part, formats.number(share.milestone()));
            case REPORT_APPROVED -> texts.get("terms_share_report", part);
            case CAMPAIGN_END, UNRECOGNIZED -> share.workingDays() == 0 ? texts.get("terms_share_at_once", part)
                    : texts.get("terms_share_end", part, formats.number(share.workingDays()));
        };
    }

    private TermsView.Reward reward(RewardPackageDto reward) {
        return new TermsView.Reward(words(reward.title()), reward.description() == null ? null : words(reward.description()),
                formats.money(Amounts.of(reward.price())), reward.stock() == null ? texts.get("terms_stock_any") : formats.number(reward.stock()));
    }

    private void line(String name, String value) {
        lines.add(new TermsView.Line(texts.get(name), new RawString(value.replace("&", "&amp;").replace("<", "&lt;"))));
    }

    private RawString words(LocalizedTextDto text) {
        return formats.words(Words.of(text));
    }

    private String money(MoneyDto money) {
        return formats.exact(Amounts.of(money));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
