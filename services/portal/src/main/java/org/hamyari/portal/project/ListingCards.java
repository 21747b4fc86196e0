package org.hamyari.portal.project;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamyari.catalogue.client.ListingDto;
import org.hamyari.catalogue.client.ListingStateDto;
import org.hamyari.catalogue.client.ProjectStateDto;
import org.hamyari.pledges.client.CampaignDto;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.component.Photo;
import org.hamyari.portal.component.ProjectCard;
import org.hamyari.portal.frame.Amounts;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;

/** Draws what a search found: our own projects with their bars, those of partners with their source and what it says. */
final class ListingCards {

    private final Page page;
    private final ProjectCards cards;
    private final Map<String, LocalizedTextDto> categories;
    private final Map<String, LocalizedTextDto> districts;

    ListingCards(Page page, Map<String, LocalizedTextDto> categories, Map<String, LocalizedTextDto> districts) {
        this.page = page;
        this.cards = new ProjectCards(page, categories);
        this.categories = categories;
        this.districts = districts;
    }

    ProjectCard card(ListingDto listing, CampaignDto campaign) {
        ProjectStateTag tag = tag(listing);
        if (listing.external() == null) {
            return cards.card(listing.id(), listing.title(), photo(listing), place(listing), listing.categoryId(), tag, campaign, days(listing));
        }
        String percent = page.formats().percent(Amounts.of(listing.external().raised()).percentOf(Amounts.of(listing.target())));
        String share = page.texts().markup("component_share", percent, page.formats().brief(Amounts.of(listing.target()))).getValue();
        return new ProjectCard(address(listing), title(listing), Pictures.drawing(null), null, place(listing), tag.kind(), page.texts().get(tag.text()), null,
                share, page.texts().get("find_said", page.formats().plainDate(listing.external().asOf())));
    }

    ProjectList.Line line(ListingDto listing, String number) {
        ProjectStateTag tag = tag(listing);
        return new ProjectList.Line(number, address(listing), title(listing), place(listing), tag.kind(), page.texts().get(tag.text()));
    }

    private Photo photo(ListingDto listing) {
        return listing.cover() == null ? null : Photo.uploaded(page, listing.id(), listing.cover().id(), Words.of(listing.cover().alt()));
    }

    private String address(ListingDto listing) {
        return listing.external() == null ? page.at("projects/" + listing.id()) : listing.external().url().toString();
    }

    private String title(ListingDto listing) {
        return page.formats().words(Words.of(listing.title())).getValue();
    }

    /** Category and district, or where a partner's project is run. */
    private String place(ListingDto listing) {
        if (listing.external() != null) {
            return page.texts().get("find_partner_place", Words.plain(listing.external().platformName(), page.language()));
        }
        LocalizedTextDto district = districts.getOrDefault(listing.districtId(), listing.district());
        return Stream.of(categories.get(listing.categoryId()), district).map(text -> Words.plain(text, page.language()))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static ProjectStateTag tag(ListingDto listing) {
        return ProjectStateTag.of(ProjectStateDto.valueOf(listing.state().name()));
    }

    private String days(ListingDto listing) {
        boolean raising = listing.state() == ListingStateDto.FUNDING && listing.closesAt() != null;
        return raising ? page.formats().daysLeft(page.now(), listing.closesAt()) : "";
    }
}
