package org.hamyari.catalogue.share;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.api.MoneyDto;
import org.hamyari.platform.event.CloudEvent;
import org.hamyari.platform.event.EventData;
import org.hamyari.platform.event.EventHandler;
import org.hamyari.platform.money.Money;

/** Takes the winners of a published vote in. */
@ApplicationScoped
class VotePublishedHandler implements EventHandler {

    private final VoteWins wins;
    private final EventData data;

    VotePublishedHandler(VoteWins wins, EventData data) {
        this.wins = wins;
        this.data = data;
    }

    @Override
    public Set<String> types() {
        return Set.of("org.hamyari.vote.published.v1");
    }

    @Override
    public void handle(CloudEvent event) {
        Published vote = data.read(event, Published.class);
        vote.selected.forEach(winner -> wins.take(event.cityid(), Optional.ofNullable(winner.projectId), new VoteWon(vote.processId, vote.title,
                winner.id, winner.named(), Money.positive(winner.cost, "/cost"), winner.votes, vote.publishedAt)));
    }

    record Published(UUID processId, LocalizedTextDto title, List<Winner> selected, Instant publishedAt) {
    }

    record Winner(String id, String name, LocalizedTextDto title, UUID projectId, MoneyDto cost, long votes) {

        /** Events of the first release carry one name, in Persian where there was one. */
        LocalizedTextDto named() {
            return title != null ? title : new LocalizedTextDto(name == null ? id : name, null);
        }
    }
}
