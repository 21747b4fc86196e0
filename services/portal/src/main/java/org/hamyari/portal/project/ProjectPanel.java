package org.hamyari.portal.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hamyari.catalogue.client.FacetCountDto;
import org.hamyari.catalogue.client.ListingFacetsDto;
import org.hamyari.catalogue.client.ListingSortDto;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;

/** The filter panel of a list, and what is chosen in it. A filter with nothing to choose between is not there. */
final class ProjectPanel {

    private final Page page;
    private final ProjectFilter filter;
    private final Map<String, LocalizedTextDto> categories;
    private final Map<String, LocalizedTextDto> districts;

    ProjectPanel(Page page, ProjectFilter filter, Map<String, LocalizedTextDto> categories, Map<String, LocalizedTextDto> districts) {
        this.page = page;
        this.filter = filter;
        this.categories = categories;
        this.districts = districts;
    }

    ProjectList.Panel panel(Optional<ListingFacetsDto> counts) {
        Map<String, Function<ListingFacetsDto, List<FacetCountDto>>> groups = new LinkedHashMap<>();
        groups.put(ProjectFilter.CATEGORY, ListingFacetsDto::categories);
        groups.put(ProjectFilter.DISTRICT, ListingFacetsDto::districts);
        groups.put(ProjectFilter.STATE, ListingFacetsDto::states);
        groups.put(ProjectFilter.NEED, ListingFacetsDto::needs);
        groups.put(ProjectFilter.HORIZON, ListingFacetsDto::horizons);
        groups.put(ProjectFilter.KIND, ListingFacetsDto::kinds);
        groups.put(ProjectFilter.SOURCE, ListingFacetsDto::sources);
        List<ProjectList.Group> drawn = new ArrayList<>();
        groups.forEach((name, values) -> {
            List<ProjectList.Choice> choices = counts.map(found -> counted(name, values.apply(found))).orElseGet(() -> uncounted(name));
            boolean open = !filter.chosen(name).isEmpty() || name.equals(ProjectFilter.CATEGORY) || name.equals(ProjectFilter.STATE);
            if (choices.size() > 1 || choices.stream().anyMatch(ProjectList.Choice::selected)) {
                drawn.add(new ProjectList.Group(name, page.texts().get("find_by_" + name), open, choices));
            }
        });
        String soon = counts.map(found -> page.formats().number(found.endingSoon())).orElse(null);
        return new ProjectList.Panel(filter.words() == null ? "" : filter.words(), drawn, filter.endingSoon(), soon, sorts());
    }

    /** What has projects, the most frequent first, and what is chosen though it has none. */
    private List<ProjectList.Choice> counted(String name, List<FacetCountDto> counts) {
        Stream<ProjectList.Choice> found = counts.stream().map(count -> choice(name, count.value(), page.formats().number(count.count())));
        Stream<ProjectList.Choice> none = filter.chosen(name).stream()
                .filter(value -> counts.stream().noneMatch(count -> count.value().equals(value)))
                .map(value -> choice(name, value, page.formats().number(0)));
        return Stream.concat(found, none).toList();
    }

    /** While nothing can be counted: the services of the city, and what is chosen. */
    private List<ProjectList.Choice> uncounted(String name) {
        Stream<String> values = name.equals(ProjectFilter.CATEGORY) ? categories.keySet().stream() : Stream.empty();
        return Stream.concat(values, filter.chosen(name).stream()).distinct().map(value -> choice(name, value, null)).toList();
    }

    private ProjectList.Choice choice(String name, String value, String count) {
        return new ProjectList.Choice(value, nameOf(name, value), count, filter.chosen(name).contains(value));
    }

    private List<ProjectList.Choice> sorts() {
        return Stream.of(ListingSortDto.RELEVANCE, ListingSortDto.NEWEST, ListingSortDto.ENDING_SOON, ListingSortDto.SMALLEST_TARGET)
                .filter(sort -> sort != ListingSortDto.RELEVANCE || filter.words() != null)
                .map(sort -> new ProjectList.Choice(sort.name(), page.texts().get("find_sort_" + sort.name().toLowerCase(Locale.ROOT)), null,
                        sort == filter.sort()))
                .toList();
    }

    /** Each filter in force with a way to remove it. */
    List<ProjectList.Chosen> chosen() {
        String list = page.at("projects");
        List<ProjectList.Chosen> chosen = new ArrayList<>();
        if (filter.words() != null) {
            chosen.add(new ProjectList.Chosen(page.texts().get("project_quoted", filter.words()), list + filter.withoutWords().address()));
        }
        filter.values().forEach((name, values) -> values.forEach(value ->
                chosen.add(new ProjectList.Chosen(nameOf(name, value), list + filter.without(name, value).address()))));
        if (filter.endingSoon()) {
            chosen.add(new ProjectList.Chosen(page.texts().get("find_ending_soon"), list + filter.withoutEndingSoon().address()));
        }
        return chosen;
    }

    private String nameOf(String filterName, String value) {
        String key = value.toLowerCase(Locale.ROOT);
        String name = switch (filterName) {
            case ProjectFilter.CATEGORY -> Words.plain(categories.get(value), page.language());
            case ProjectFilter.DISTRICT -> Words.plain(districts.get(value), page.language());
            case ProjectFilter.STATE -> page.texts().get("project_state_" + key);
            default -> page.texts().knows("find_" + filterName + "_" + key) ? page.texts().get("find_" + filterName + "_" + key) : "";
        };
        return name.isEmpty() ? value : name;
    }
}
