package org.hamyari.cities.observer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hamyari.platform.city.Cities;
import org.hamyari.platform.job.JobWork;
import org.hamyari.platform.tenant.Tenant;

/**
 * Writes the letters of a city's week, some officers at a time. Who has a letter is a row in the transaction that queues it, so that after
 * a crash, or with two at work, each still gets one. A week without news has no letter.
 */
@ApplicationScoped
class WeeklyLetters implements JobWork {

    static final String KIND = "observer-week";

    private final Tenant tenant;
    private final Cities cities;
    private final ObservedRepository projects;
    private final Alerts alerts;
    private final ObserverSettings settings;

    WeeklyLetters(Tenant tenant, Cities cities, ObservedRepository projects, Alerts alerts, ObserverSettings settings) {
        this.tenant = tenant;
        this.cities = cities;
        this.projects = projects;
        this.alerts = alerts;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Progress step(UUID jobId, String letterDay) {
        String cityId = tenant.city();
        Week week = new Week(LocalDate.parse(letterDay), settings.digestHour(), cities.require(cityId).zone());
        long count = projects.countSeenBetween(cityId, week.begin(), week.end());
        if (count == 0) {
            return new Progress(1, 1);
        }
        List<ObservedProject> listed = projects.seenBetween(cityId, week.begin(), week.end(), settings.listed());
        int left = alerts.tellWeek(cityId, week, listed, count, settings.batch());
        return new Progress(1, 1L + left);
    }
}
