package org.hamyari.cities.observer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hamyari.cities.api.ObservedFigureDto;
import org.hamyari.cities.api.ObservedFiguresDto;
import org.hamyari.cities.api.ObservedProjectDto;
import org.hamyari.cities.api.ObservedProjectPageDto;
import org.hamyari.cities.api.ObservedStatusDto;
import org.hamyari.cities.api.ObserverApi;
import org.hamyari.cities.city.CityDates;
import org.hamyari.cities.input.Listing;
import org.hamyari.cities.input.Listing.Listed;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class ObserverResource implements ObserverApi {

    private final ObservedRepository projects;
    private final CityDates dates;
    private final Listing listing;
    private final Answer answer;

    ObserverResource(ObservedRepository projects, CityDates dates, Listing listing, Answer answer) {
        this.projects = projects;
        this.dates = dates;
        this.listing = listing;
        this.answer = answer;
    }

    @Override
    @Transactional
    public ObservedProjectPageDto listObservedProjects(String cityId, String partner, ObservedStatusDto status, String cursor, Integer limit) {
        dates.today(cityId);
        Listed<ObservedProjectDto> page = listing.page("listObservedProjects:" + cityId + ":" + partner + ":" + status, cursor, limit,
                rows -> projects.newest(cityId, Optional.ofNullable(partner), Optional.ofNullable(status).map(Enum::name), rows).stream()
                        .map(ObservedProject::toDto).toList());
        answer.next("/api/cities/v1/cities/" + cityId + "/observed-projects?limit=" + limit + (partner == null ? "" : "&partner=" + partner)
                + (status == null ? "" : "&status=" + status), page.page().next());
        return new ObservedProjectPageDto(page.items(), page.page());
    }

    @Override
    @Transactional
    public ObservedFiguresDto getObservedFigures(String cityId) {
        dates.today(cityId);
        List<ObservedFigureDto> lines = projects.figures(cityId);
        Instant asOf = lines.stream().map(ObservedFigureDto::asOf).max(Comparator.naturalOrder()).orElse(null);
        return new ObservedFiguresDto(lines.stream().mapToLong(ObservedFigureDto::projects).sum(), lines, asOf);
    }
}
