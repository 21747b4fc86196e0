package org.hamyari.portal.pledge;

import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.matching.client.MatchesApi;
import org.hamyari.matching.client.PledgeMatchDto;
import org.hamyari.pledges.client.CampaignDto;
import org.hamyari.pledges.client.CampaignStateDto;
import org.hamyari.pledges.client.PaymentStateDto;
import org.hamyari.pledges.client.PledgeDto;
import org.hamyari.portal.component.Event;
import org.hamyari.portal.component.Fact;
import org.hamyari.portal.format.Formats;
import org.hamyari.portal.format.Money;
import org.hamyari.portal.format.Unit;
import org.hamyari.portal.frame.Amounts;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.match.MatchSentences;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.portal.pledge.ReceiptView.Outcome;
import org.hamyari.portal.project.Campaigns;
import org.hamyari.portal.text.Texts;

/** What the page of a pledge says, by what pledges and matching know of it. */
@ApplicationScoped
public class Receipts {

    private final MatchesApi matches;
    private final Campaigns campaigns;

    Receipts(@RestClient MatchesApi matches, Campaigns campaigns) {
        this.matches = matches;
        this.campaigns = campaigns;
    }

    ReceiptView view(Page page, PledgeDto pledge) {
        Outcome outcome = outcome(pledge);
        Optional<PledgeMatchDto> match = outcome == Outcome.PAID
                ? Neighbour.ifKnown("matching", () -> matches.getPledgeMatch(pledge.cityId(), pledge.id(), null)) : Optional.empty();
        return new ReceiptView(pledge, code(pledge.id()), facts(page, pledge, match), match.map(found -> matchLine(page,
                found)).orElse(null),
                next(page, campaigns.of(pledge.cityId(), pledge.projectId()).map(CampaignDto::state)), outcome, page.at("pledges/" + pledge.id() + "/payment"));
    }

    static Outcome outcome(PledgeDto pledge) {
        return switch (pledge.state()) {
            case CAPTURED -> Outcome.PAID;
            case REFUNDED -> Outcome.REFUNDED;
            case EXPIRED -> Outcome.EXPIRED;
            case PENDING, UNRECOGNIZED -> pending(pledge);
        };
    }

    private static Outcome pending(PledgeDto pledge) {
        PaymentStateDto payment = pledge.payment() == null ? PaymentStateDto.FAILED : pledge.payment().state();
        return switch (payment) {
            case FAILED, CANCELLED, EXPIRED -> Outcome.NOT_CONFIRMED;
            case CREATED, REDIRECTED, CAPTURED, UNKNOWN, UNRECOGNIZED -> Outcome.OPEN;
        };
    }

    private static List<Fact> facts(Page page, PledgeDto pledge, Optional<PledgeMatchDto> match) {
        Texts texts = page.texts();
        Formats formats = page.formats();
        List<Fact> facts = new ArrayList<>();
        String title = formats.words(Words.of(pledge.projectTitle())).getValue();
        facts.add(Fact.of(texts.get("pledge_project"), "<a href=\"" + page.at("projects/" + pledge.projectId()) + "\">" + title + "</a>"));
        facts.add(Fact.of(texts.get("pledge_amount"), formats.bound(Amounts.of(pledge.amount())).getValue()));
        match.ifPresent(found -> facts.add(Fact.of(texts.get("pledge_match"), formats.bound(Amounts.of(found.matched())).getValue())));
        if (pledge.capturedAt() != null) {
            facts.add(Fact.of(texts.get("pledge_paid_at"), formats.moment(pledge.capturedAt()).getValue()));
        }
        return facts;
    }

    private static String matchLine(Page page, PledgeMatchDto match) {
        Formats formats = page.formats();
        if (match.matches().isEmpty()) {
            Money pledged = Amounts.of(match.pledged());
            Unit unit = formats.units().exact(pledged.currency());
            String kept = page.texts().markup("component_stays", formats.amount(pledged, unit), formats.unit(unit)).getValue();
            return kept + ". " + MatchSentences.nothingAdded(page, match.reasonCode(), match.reason()).getValue();
        }
        String funds = match.matches().stream()
                .map(found -> formats.words(Words.of(found.fundName())).getValue())
                .distinct()
                .collect(Collectors.joining(page.texts().get("component_comma") + " "));
        return page.texts().markup("pledge_match_line", new RawString(funds), formats.exact(Amounts.of(match.matched())),
                formats.exact(Amounts.of(match.total()))).getValue();
    }

    /** Where the campaign is; while pledges cannot tell, only what is certain. */
    private static List<Event> next(Page page, Optional<CampaignStateDto> campaign) {
        Texts texts = page.texts();
        boolean ended = campaign.filter(state -> state != CampaignStateDto.OPEN).isPresent();
        boolean over = campaign.filter(state -> state == CampaignStateDto.SUCCEEDED || state == CampaignStateDto.FAILED).isPresent();
        Event held = new Event("done", texts.get("pledge_next_held"), null, texts.get("pledge_next_held_text"));
        Event runs = ended ? new Event("done", texts.get("pledge_next_ended"), null, null)
                : new Event(campaign.isPresent() ? "now" : "", texts.get("pledge_next_campaign"), null, texts.get("pledge_next_campaign_text"));
        Event end = over ? new Event("done", texts.get("pledge_next_decided"), null, texts.get(campaign.get() == CampaignStateDto.SUCCEEDED
                ? "pledge_next_succeeded" : "pledge_next_failed"))
                : new Event(ended ? "now" : "", texts.get("pledge_next_end"), null, texts.get("pledge_next_end_text"));
        return List.of(held, runs, end);
    }

    private static String code(UUID id) {
        return id.toString().replace("-", "").substring(12).replaceAll("(.{4})(?!$)", "$1 ");
    }
}
