package org.hamyari.reporting.vote;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.event.CloudEvent;
import org.hamyari.platform.event.EventData;
import org.hamyari.platform.event.EventHandler;
import org.hamyari.reporting.event.EventTime;

/** Follows votes from opening to publication. */
@ApplicationScoped
class VoteHandler implements EventHandler {

    private static final Map<String, VoteStep> STEPS = Map.of(
            "org.hamyari.vote.opened.v1", VoteStep.OPENED,
            "org.hamyari.vote.closed.v1", VoteStep.CLOSED,
            "org.hamyari.vote.published.v1", VoteStep.PUBLISHED);

    private final VoteTurnoutRepository votes;
    private final EventData data;

    VoteHandler(VoteTurnoutRepository votes, EventData data) {
        this.votes = votes;
        this.data = data;
    }

    @Override
    public Set<String> types() {
        return STEPS.keySet();
    }

    @Override
    public void handle(CloudEvent event) {
        Vote told = data.read(event, Vote.class);
        VoteStep step = STEPS.get(event.type());
        Instant at = EventTime.of(event);
        VoteTurnout vote = votes.lock(event.cityid(), told.processId).orElseGet(() -> VoteTurnout.of(event.cityid(), told.processId, step, at));
        vote.take(step, told, at);
        votes.persist(vote);
    }

    record Vote(UUID processId, LocalizedTextDto title, long rollEntries, long ballots, Instant openedAt, Instant closedAt,
            Instant publishedAt) {
    }
}
