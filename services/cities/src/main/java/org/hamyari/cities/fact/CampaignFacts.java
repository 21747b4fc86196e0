package org.hamyari.cities.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hamyari.platform.event.CloudEvent;
import org.hamyari.platform.event.EventData;
import org.hamyari.platform.event.EventHandler;
import org.hamyari.platform.sql.Sql;

/** Remembers which campaigns of a city were opened and which were delivered, and whether in time. */
@ApplicationScoped
class CampaignFacts implements EventHandler {

    private static final String OPENED = "org.hamyari.campaign.opened.v1";
    private static final String DELIVERED = "org.hamyari.project.delivered.v1";

    private final Sql sql;
    private final EventData data;

    CampaignFacts(Sql sql, EventData data) {
        this.sql = sql;
        this.data = data;
    }

    @Override
    public Set<String> types() {
        return Set.of(OPENED, DELIVERED);
    }

    @Override
    public void handle(CloudEvent event) {
        if (event.type().equals(OPENED)) {
            Opened opened = data.read(event, Opened.class);
            sql.update("""
                    insert into campaign_fact (city_id, project_id, opened_at) values (?, ?, ?)
                    on conflict (city_id, project_id) do update set opened_at = coalesce(campaign_fact.opened_at, excluded.opened_at)""",
                    event.cityid(), opened.projectId, opened.opensAt);
        } else {
            Delivered delivered = data.read(event, Delivered.class);
            sql.update("""
                    insert into campaign_fact (city_id, project_id, delivered_at, on_time) values (?, ?, ?, ?)
                    on conflict (city_id, project_id) do update set delivered_at = coalesce(campaign_fact.delivered_at, excluded.delivered_at),
                        on_time = coalesce(campaign_fact.on_time, excluded.on_time)""",
                    event.cityid(), delivered.projectId, delivered.deliveredAt, delivered.onTime);
        }
    }

    record Opened(UUID projectId, Instant opensAt) {
    }

    record Delivered(UUID projectId, boolean onTime, Instant deliveredAt) {
    }
}
