package org.hamyari.matching.facts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hamyari.ledger.LedgerSnapshots;
import org.hamyari.matching.campaign.Campaigns;
import org.hamyari.matching.fund.Pots;
import org.hamyari.platform.event.CloudEvent;
import org.hamyari.platform.event.EventData;

/**
 * Holds what several facts of a city change, in one order: campaigns, then funds. So transactions that take many facts in never wait for
 * each other in a circle. Before, the sums of the city's accounts are stored: each share adds up what was booked since.
 */
@ApplicationScoped
class Holding {

    private final Campaigns campaigns;
    private final Pots pots;
    private final LedgerSnapshots sums;
    private final EventData data;

    Holding(Campaigns campaigns, Pots pots, LedgerSnapshots sums, EventData data) {
        this.campaigns = campaigns;
        this.pots = pots;
        this.sums = sums;
        this.data = data;
    }

    void hold(String cityId, List<CloudEvent> events) {
        QuarkusTransaction.suspendingExisting().run(() -> sums.take(cityId));
        campaigns.lockAll(cityId, events.stream().map(event -> data.read(event, About.class).projectId).filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        pots.lockAll(cityId);
    }

    /** Every fact of a campaign says which project it is about. */
    record About(UUID projectId) {
    }
}
