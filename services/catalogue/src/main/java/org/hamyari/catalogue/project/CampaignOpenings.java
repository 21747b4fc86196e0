package org.hamyari.catalogue.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hamyari.catalogue.api.OpeningDto;
import org.hamyari.catalogue.api.ProjectDto;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;

/** Opens campaigns for a time within the limits of the installation. */
@ApplicationScoped
public class CampaignOpenings {

    private final Projects projects;
    private final CampaignSettings settings;
    private final Clock clock;

    CampaignOpenings(Projects projects, CampaignSettings settings, Clock clock) {
        this.projects = projects;
        this.settings = settings;
        this.clock = clock;
    }

    /** Freezes the terms and opens the campaign, in the running transaction. */
    ProjectDto open(String cityId, UUID id, OpeningDto opening) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant from = opening.opensAt() == null ? now : opening.opensAt();
        if (from.isBefore(now)) {
            throw new DomainException(Invalid.field("/opensAt", "opens-in-the-past"));
        }
        Duration length = Duration.between(from, opening.closesAt());
        if (length.compareTo(settings.shortest()) < 0 || length.compareTo(settings.longest()) > 0) {
            throw new DomainException(Invalid.field("/closesAt", "campaign-length", settings.shortest().toDays(), settings.longest().toDays()));
        }
        return projects.open(cityId, id, from, opening.closesAt());
    }
}
