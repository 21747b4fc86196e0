package org.hamyari.voting.process;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.api.MoneyDto;
import org.hamyari.platform.event.DomainEvent;

/** What voting tells others. Never one event per ballot: their order would tell who voted when. */
public final class VoteEvents {

    private VoteEvents() {
    }

    /** Ballots are accepted; rule and projects are frozen. */
    public record VoteOpened(UUID processId, LocalizedTextDto title, String rule, String rulesHash, MoneyDto budget, int projects,
            long rollEntries, Instant openedAt) {
    }

    /** No ballot is accepted any more. */
    public record VoteClosed(UUID processId, long rollEntries, long ballots, Instant closedAt) {
    }

    /** The result is public. */
    public record VotePublished(UUID processId, LocalizedTextDto title, String rule, MoneyDto budget, MoneyDto cost, long rollEntries,
            long ballots, List<Winner> selected, String resultHash, Instant publishedAt) {
    }

    /**
     * A project that won, in the order of funding.
     *
     * @param projectId the record in the catalogue that the ballot named; absent where there was none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Winner(String id, String name, LocalizedTextDto title, UUID projectId, MoneyDto cost, long votes) {
    }

    private record Fact(String type, String subject, long sequence, String cityId, String key, Object data) implements DomainEvent {
    }

    static DomainEvent opened(VoteProcess process) {
        return fact("opened", process, new VoteOpened(process.id, process.title, process.rule.wire(), process.rulesSha256,
                process.budget().toDto(), process.items.size(), process.rollEntries, process.openedAt));
    }

    /** The process was closed. */
    public static DomainEvent closed(VoteProcess process) {
        return fact("closed", process, new VoteClosed(process.id, process.rollEntries, process.ballots, process.closedAt));
    }

    /** The result was published. */
    public static DomainEvent published(VoteProcess process, MoneyDto cost, List<Winner> winners, String resultHash) {
        return fact("published", process, new VotePublished(process.id, process.title, process.rule.wire(), process.budget().toDto(), cost,
                process.rollEntries, process.ballots, winners, resultHash, process.publishedAt));
    }

    /** Each fact of a process belongs to one of its phases, so the phase numbers it. */
    private static DomainEvent fact(String name, VoteProcess process, Object data) {
        return new Fact("org.hamyari.vote." + name + ".v1", process.id.toString(), process.state.ordinal(), process.cityId, process.cityId,
                data);
    }
}
