package org.hamyari.portal.pledge;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.hamyari.catalogue.client.CampaignTermsDto;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.matching.client.MatchPreviewDto;
import org.hamyari.matching.client.ReservationDto;
import org.hamyari.portal.component.Event;
import org.hamyari.portal.component.Fact;
import org.hamyari.portal.component.Field;
import org.hamyari.portal.component.MatchSentence;
import org.hamyari.portal.component.Step;
import org.hamyari.portal.format.Formats;
import org.hamyari.portal.format.Money;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.text.Texts;

/** Puts together what somebody reads before paying: the answers, what happens to the money, the match, the terms. */
@ApplicationScoped
public class Checking {

    private final PledgeOffer offer;
    private final Reserving reserving;

    Checking(PledgeOffer offer, Reserving reserving) {
        this.offer = offer;
        this.reserving = reserving;
    }

    static List<Step> steps(Page page, int current) {
        Texts texts = page.texts();
        return Step.of(List.of(texts.get("pledge_step_amount"), texts.get("pledge_step_check"), texts.get("pledge_step_pay")), current);
    }

    CheckView view(Page page, ProjectDto project, Money amount, String typed, String key, boolean refused) {
        offer.openCampaign(project.id());
        Optional<MatchPreviewDto> preview = offer.preview(project.id(), amount);
        Optional<ReservationDto> reserved =
                preview.flatMap(found -> reserving.reserve(page.city().id(), project.id(), amount, found, page.now()));
        CampaignTermsDto terms = project.terms();
        Field consent = Field.empty("consent");
        String address = page.at("projects/" + project.id() + "/pledge/check" + query(typed));
        return new CheckView(page.at("projects/" + project.id()), steps(page, 1), facts(page, project, amount, typed),
                consequences(page, amount, terms), match(page, preview, reserved), reserved.map(ReservationDto::expiresAt).orElse(null),
                reserved.map(found -> found.id().toString()).orElse(""), terms.version(), grouped(terms.hash()),
                page.formats().exact(amount), address, key, refused ? consent.refused(page.texts().get("pledge_consent_error")) : consent);
    }

    private MatchSentence match(Page page, Optional<MatchPreviewDto> preview, Optional<ReservationDto> reserved) {
        return preview.map(found -> reserved.map(reservation -> offer.matches().reserved(page, found, reservation))
                .orElseGet(() -> offer.matches().estimated(page, found))).orElse(null);
    }

    private static List<Fact> facts(Page page, ProjectDto project, Money amount, String typed) {
        Texts texts = page.texts();
        String change = page.at("projects/" + project.id() + "/pledge" + query(typed));
        return List.of(Fact.of(texts.get("pledge_project"), page.formats().words(Words.of(project.title())).getValue()),
                new Fact(texts.get("pledge_amount"), page.formats().bound(amount).getValue(), change),
                Fact.of(texts.get("pledge_name"), texts.get("pledge_name_hidden")),
                Fact.of(texts.get("pledge_receipt"), texts.get("pledge_receipt_where")));
    }

    static String query(String typed) {
        return "?amount=" + URLEncoder.encode(typed == null ? "" : typed, StandardCharsets.UTF_8);
    }

    private static List<Event> consequences(Page page, Money amount, CampaignTermsDto terms) {
        Texts texts = page.texts();
        Formats formats = page.formats();
        String deadline = formats.plainDate(terms.closesAt());
        return List.of(new Event("now", texts.get("pledge_now"), null, texts.markup("pledge_now_text").getValue()),
                new Event("", texts.get("pledge_if_met", deadline), null, texts.markup("pledge_if_met_text").getValue()),
                new Event("", texts.get("pledge_if_missed"), null,
                        texts.markup("pledge_if_missed_text", formats.exact(amount)).getValue()));
    }

    private static String grouped(String hash) {
        return hash.substring(0, 16).replaceAll("(.{4})(?!$)", "$1 ");
    }
}
