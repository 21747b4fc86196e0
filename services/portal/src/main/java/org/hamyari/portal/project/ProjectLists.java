package org.hamyari.portal.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.catalogue.client.ProjectPageDto;
import org.hamyari.catalogue.client.ProjectStateDto;
import org.hamyari.catalogue.client.ProjectSummaryDto;
import org.hamyari.catalogue.client.ProjectsApi;
import org.hamyari.pledges.client.CampaignDto;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.component.Neighbours;
import org.hamyari.portal.component.ProjectCard;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.neighbour.Neighbour;

/** Puts a list of projects together from the catalogue, the money side and the names of the categories. */
@ApplicationScoped
public class ProjectLists {

    private static final int CARDS = 24;

    private final ProjectsApi projects;
    private final Campaigns campaigns;
    private final Categories categories;

    ProjectLists(@RestClient ProjectsApi projects, Campaigns campaigns, Categories categories) {
        this.projects = projects;
        this.campaigns = campaigns;
        this.categories = categories;
    }

    ProjectList list(Page page, ProjectFilter filter) {
        String city = page.city().id();
        Map<String, LocalizedTextDto> names = categories.of(city);
        ProjectPageDto found = Neighbour.ask(() -> projects.listProjects(city, filter.chosenCategory(), filter.chosenState(),
                filter.searched(), filter.cursor(), CARDS));
        Optional<Map<UUID, CampaignDto>> money = campaigns.of(city, found.items().stream().map(ProjectSummaryDto::id).toList());
        ProjectCards cards = new ProjectCards(page, names);
        List<ProjectCard> drawn = found.items().stream()
                .map(project -> cards.card(project, money.orElse(Map.of()).get(project.id())))
                .toList();
        return new ProjectList(drawn, filter.searched() == null ? "" : filter.searched(), categoryChoices(page, filter, names),
                stateChoices(page, filter), chosen(page, filter, names), page.at("projects"), neighbours(page, filter, found),
                money.isEmpty());
    }

    private static List<ProjectList.Choice> categoryChoices(Page page, ProjectFilter filter, Map<String, LocalizedTextDto> names) {
        return names.entrySet().stream()
                .map(name -> new ProjectList.Choice(name.getKey(), Words.plain(name.getValue(), page.language()),
                        name.getKey().equals(filter.chosenCategory())))
                .toList();
    }

    private static List<ProjectList.Choice> stateChoices(Page page, ProjectFilter filter) {
        return ProjectFilter.STATES.stream()
                .map(state -> new ProjectList.Choice(state.toString(), name(page, state), state == filter.chosenState()))
                .toList();
    }

    private static List<ProjectList.Chosen> chosen(Page page, ProjectFilter filter, Map<String, LocalizedTextDto> names) {
        List<ProjectList.Chosen> chosen = new ArrayList<>();
        String list = page.at("projects");
        if (filter.searched() != null) {
            chosen.add(new ProjectList.Chosen(page.texts().get("project_quoted", filter.searched()),
                    list + filter.withoutQuery().address()));
        }
        if (filter.chosenCategory() != null) {
            String name = Words.plain(names.get(filter.chosenCategory()), page.language());
            chosen.add(new ProjectList.Chosen(name.isEmpty() ? filter.chosenCategory() : name, list + filter.withoutCategory().address()));
        }
        if (filter.chosenState() != null) {
            chosen.add(new ProjectList.Chosen(name(page, filter.chosenState()), list + filter.withoutState().address()));
        }
        return chosen;
    }

    private static String name(Page page, ProjectStateDto state) {
        return page.texts().get(ProjectStateTag.of(state).text());
    }

    private static Neighbours neighbours(Page page, ProjectFilter filter, ProjectPageDto found) {
        String list = page.at("projects");
        String previous = found.page().prev() == null ? null : list + filter.at(found.page().prev()).address();
        String next = found.page().next() == null ? null : list + filter.at(found.page().next()).address();
        return new Neighbours(previous, next);
    }
}
