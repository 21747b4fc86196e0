package org.hamyari.cities.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.cities.api.ObstacleDto;
import org.hamyari.cities.api.ObstacleInputDto;
import org.hamyari.cities.api.ObstacleNoteInputDto;
import org.hamyari.cities.api.ObstaclePageDto;
import org.hamyari.cities.city.CityDates;
import org.hamyari.cities.input.Listing;
import org.hamyari.cities.input.Listing.Listed;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;

/** The log of obstacles: what is open, who removes it until when, and what was noted. Nothing is deleted. */
@ApplicationScoped
public class Obstacles {

    private final ObstacleRepository obstacles;
    private final CityDates dates;
    private final Listing listing;
    private final Caller caller;
    private final Clock clock;

    Obstacles(ObstacleRepository obstacles, CityDates dates, Listing listing, Caller caller, Clock clock) {
        this.obstacles = obstacles;
        this.dates = dates;
        this.listing = listing;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ObstaclePageDto list(String cityId, Optional<ObstacleState> state, String cursor, int limit) {
        LocalDate today = dates.today(cityId);
        Listed<ObstacleDto> page = listing.page("listObstacles:" + cityId + ":" + state, cursor, limit,
                rows -> obstacles.byDueDate(cityId, state, rows).stream().map(obstacle -> obstacle.toListedDto(today)).toList());
        return new ObstaclePageDto(page.items(), page.page());
    }

    @Transactional
    ObstacleDto get(String cityId, UUID id) {
        return obstacles.of(cityId, id).orElseThrow(Obstacles::unknown).toDto(dates.today(cityId));
    }

    /** Records an obstacle, in the running transaction. */
    ObstacleDto record(String cityId, ObstacleInputDto input) {
        LocalDate today = dates.today(cityId);
        Obstacle obstacle = Obstacle.record(cityId, input, today, caller.subject(), clock.instant());
        obstacles.persistAndFlush(obstacle);
        return obstacle.toDto(today);
    }

    /** Adds a note, in the running transaction. */
    ObstacleDto note(String cityId, UUID id, ObstacleNoteInputDto input) {
        Obstacle obstacle = obstacles.toNote(cityId, id).orElseThrow(Obstacles::unknown);
        LocalDate today = dates.today(cityId);
        obstacle.note(input, today, caller.subject(), clock.instant());
        obstacles.flush();
        return obstacle.toDto(today);
    }

    private static DomainException unknown() {
        return new DomainException(new DomainError.NotFound("obstacle"));
    }
}
