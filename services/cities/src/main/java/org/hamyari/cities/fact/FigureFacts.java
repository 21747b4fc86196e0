package org.hamyari.cities.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import org.hamyari.platform.event.CloudEvent;
import org.hamyari.platform.event.EventData;
import org.hamyari.platform.event.EventHandler;
import org.hamyari.platform.sql.Sql;

/** Remembers which editions of which figures a city has published. */
@ApplicationScoped
class FigureFacts implements EventHandler {

    private final Sql sql;
    private final EventData data;

    FigureFacts(Sql sql, EventData data) {
        this.sql = sql;
        this.data = data;
    }

    @Override
    public Set<String> types() {
        return Set.of("org.hamyari.figures.published.v1");
    }

    @Override
    public void handle(CloudEvent event) {
        Published published = data.read(event, Published.class);
        sql.update("insert into figures_fact (city_id, sequence, figures, published_at) values (?, ?, ?, ?) on conflict do nothing",
                event.cityid(), event.version(), published.figures, published.publishedAt);
    }

    record Published(String figures, Instant publishedAt) {
    }
}
