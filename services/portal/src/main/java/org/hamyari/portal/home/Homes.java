package org.hamyari.portal.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.CityProfileDto;
import org.hamyari.cities.client.HeaderDrawingDto;
import org.hamyari.matching.client.FundStateDto;
import org.hamyari.matching.client.FundsApi;
import org.hamyari.pledges.client.CampaignDto;
import org.hamyari.pledges.client.CampaignStateDto;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.component.ProjectCard;
import org.hamyari.portal.format.Formats;
import org.hamyari.portal.frame.Amounts;
import org.hamyari.portal.frame.CityDirectory;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.fund.FundCard;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.portal.project.Campaigns;
import org.hamyari.portal.project.Categories;
import org.hamyari.portal.project.ProjectCards;
import org.hamyari.reporting.client.CityFiguresDto;
import org.hamyari.reporting.client.FiguresApi;
import org.hamyari.reporting.client.ProjectStateDto;
import org.hamyari.voting.client.ProcessStateDto;
import org.hamyari.voting.client.ProcessSummaryDto;
import org.hamyari.voting.client.ProcessesApi;

/** Puts the home of a city together from five services, any of which may be away. */
@ApplicationScoped
public class Homes {

    private static final int CLOSE_TO_GOAL = 3;
    private static final int PROCESSES = 20;
    private static final Set<ProjectStateDto> FUNDED = Set.of(ProjectStateDto.SUCCEEDED, ProjectStateDto.DELIVERING,
            ProjectStateDto.REPORTED, ProjectStateDto.CLOSED);
    private static final Set<ProjectStateDto> DELIVERED = Set.of(ProjectStateDto.REPORTED, ProjectStateDto.CLOSED);

    private final FiguresApi figures;
    private final Campaigns campaigns;
    private final Categories categories;
    private final FundsApi funds;
    private final ProcessesApi processes;
    private final CityDirectory cities;

    Homes(@RestClient FiguresApi figures, Campaigns campaigns, Categories categories, @RestClient FundsApi funds,
            @RestClient ProcessesApi processes, CityDirectory cities) {
        this.figures = figures;
        this.campaigns = campaigns;
        this.categories = categories;
        this.funds = funds;
        this.processes = processes;
        this.cities = cities;
    }

    HomeView view(Page page, boolean takesPledges) {
        String city = page.city().id();
        Optional<CityFiguresDto> counted = Neighbour.ifKnown("reporting", () -> figures.getCityFigures(city));
        Optional<List<CampaignDto>> open = campaigns.inState(city, CampaignStateDto.OPEN);
        HomeView.Figures shown = counted.map(found -> figures(page.formats(), found)).orElse(null);
        Optional<CityProfileDto> profile = cities.profile(city);
        boolean drawn = shown != null && profile.map(Homes::wantsTheBridge).orElse(true);
        return new HomeView(profile.map(CityProfileDto::claim).orElse(null), takesPledges, shown,
                drawn ? bridge(page, shown) : null, open.map(found -> close(page, found)).orElse(null),
                open.map(List::size).orElse(0), fund(page), vote(page));
    }

    /** A city that has not written its profile yet keeps it. */
    private static boolean wantsTheBridge(CityProfileDto profile) {
        return profile.version() == 0 || profile.header() != HeaderDrawingDto.NONE;
    }

    private static HomeView.Figures figures(Formats formats, CityFiguresDto found) {
        return new HomeView.Figures(formats.briefMoney(Amounts.of(found.raised())).getValue(),
                formats.briefMoney(Amounts.of(found.matched())).getValue(), count(found, DELIVERED), found.turnout().ballots(), found.asOf(),
                (int) count(found, FUNDED), (int) count(found, Set.of(ProjectStateDto.FUNDING)),
                (int) count(found, Set.of(ProjectStateDto.PUBLISHED)));
    }

    private static long count(CityFiguresDto found, Set<ProjectStateDto> states) {
        return found.projects().stream().filter(count -> states.contains(count.state())).mapToLong(count -> count.count()).sum();
    }

    private static Bridge bridge(Page page, HomeView.Figures figures) {
        int arches = figures.funded() + figures.raising() + figures.preparing();
        if (arches == 0) {
            return null;
        }
        String label = page.texts().get("home_bridge_label", arches, figures.funded(), figures.raising(), figures.preparing());
        return Bridge.of(figures.funded(), figures.raising(), figures.preparing(), label, page.language().rightToLeft());
    }

    private List<ProjectCard> close(Page page, List<CampaignDto> open) {
        Map<String, LocalizedTextDto> names = categories.of(page.city().id());
        ProjectCards cards = new ProjectCards(page, names);
        return open.stream()
                .sorted(Comparator.comparingInt((CampaignDto campaign) ->
                        Amounts.of(campaign.total()).percentOf(Amounts.of(campaign.terms().goal()))).reversed())
                .limit(CLOSE_TO_GOAL)
                .map(campaign -> cards.card(campaign, campaign.categoryId()))
                .toList();
    }

    private FundCard fund(Page page) {
        return Neighbour.ifKnown("matching", () -> funds.listFunds(page.city().id(), FundStateDto.OPEN, null, 1, null).items())
                .flatMap(found -> found.stream().findFirst())
                .map(found -> FundCard.of(page, found))
                .orElse(null);
    }

    private HomeView.Vote vote(Page page) {
        List<ProcessSummaryDto> found = Neighbour.ifKnown("voting",
                () -> processes.listProcesses(page.city().id(), null, null, PROCESSES).items()).orElse(List.of());
        return found.stream()
                .filter(process -> process.state() == ProcessStateDto.OPEN || process.state() == ProcessStateDto.PUBLISHED)
                .min(Comparator.comparing(process -> process.state() == ProcessStateDto.OPEN ? 0 : 1))
                .map(process -> new HomeView.Vote(process.id().toString(), process.title(), process.state() == ProcessStateDto.OPEN,
                        page.formats().brief(Amounts.of(process.budget()))))
                .orElse(null);
    }
}
