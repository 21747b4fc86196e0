package org.hamyari.cities.observer;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.api.MoneyDto;
import org.hamyari.platform.event.CloudEvent;
import org.hamyari.platform.event.EventData;
import org.hamyari.platform.event.EventHandler;
import org.hamyari.platform.money.Money;

/** Keeps the copy of what partners run, and tells the officers who want to know of each new project. */
@ApplicationScoped
class ObservedProjectHandler implements EventHandler {

    private final ObservedRepository projects;
    private final Alerts alerts;
    private final EventData data;

    ObservedProjectHandler(ObservedRepository projects, Alerts alerts, EventData data) {
        this.projects = projects;
        this.alerts = alerts;
        this.data = data;
    }

    @Override
    public Set<String> types() {
        return Set.of("org.hamyari.project.external-fed.v1");
    }

    @Override
    public boolean newestOnly() {
        return true;
    }

    @Override
    public void handle(CloudEvent event) {
        projects.take(event.cityid(), data.read(event, Fed.class).toProject(), event.version())
                .ifPresent(project -> alerts.tellNew(event.cityid(), project));
    }

    record Fed(UUID projectId, String partner, LocalizedTextDto platformName, LocalizedTextDto title, URI url, Place location, MoneyDto raised,
            MoneyDto target, String status, Instant endsAt, Instant asOf) {
        ObservedProject toProject() {
            return new ObservedProject(projectId, partner, platformName, title, url, location.latitude, location.longitude,
                    Money.parse(raised, "/raised"), Money.parse(target, "/target"), status, endsAt, asOf, null);
        }
    }

    record Place(BigDecimal latitude, BigDecimal longitude) {
    }
}
