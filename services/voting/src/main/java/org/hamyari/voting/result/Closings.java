package org.hamyari.voting.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hamyari.platform.approval.Approvals;
import org.hamyari.platform.approval.Approvals.Approval;
import org.hamyari.platform.approval.Approvals.Decision;
import org.hamyari.platform.event.Outbox;
import org.hamyari.platform.job.Jobs;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.voting.api.DecisionInputDto;
import org.hamyari.voting.api.VoteClosingDto;
import org.hamyari.voting.api.VoteClosingPageDto;
import org.hamyari.voting.api.VoteClosingRequestDto;
import org.hamyari.voting.api.VoteClosingStateDto;
import org.hamyari.voting.api.VoteOutcomeDto;
import org.hamyari.voting.api.VoteResultDto;
import org.hamyari.voting.ballot.Ballots;
import org.hamyari.voting.passballot.Batches;
import org.hamyari.voting.process.Item;
import org.hamyari.voting.process.ProcessState;
import org.hamyari.voting.process.Processes;
import org.hamyari.voting.process.VoteEvents;
import org.hamyari.voting.process.VoteEvents.Winner;
import org.hamyari.voting.process.VoteProcess;

/**
 * Ends votes with two signatures. The first closes the box for good and orders the count; the second, by another official at the higher
 * sign-in level, publishes what was counted.
 */
@ApplicationScoped
public class Closings {

    private static final String KIND = "publish-vote";
    private static final int MOST = 100;

    private final Processes processes;
    private final Ballots ballots;
    private final Batches batches;
    private final Results results;
    private final Approvals approvals;
    private final Jobs jobs;
    private final Outbox outbox;
    private final Clock clock;

    Closings(Processes processes, Ballots ballots, Batches batches, Results results, Approvals approvals, Jobs jobs, Outbox outbox,
            Clock clock) {
        this.processes = processes;
        this.ballots = ballots;
        this.batches = batches;
        this.results = results;
        this.approvals = approvals;
        this.jobs = jobs;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Closes an open vote, or takes a closed one up again after a rejection, in the running transaction. */
    VoteClosingDto propose(String cityId, UUID processId, VoteClosingRequestDto request) {
        VoteProcess process = processes.lock(cityId, processId);
        if (process.state() != ProcessState.CLOSED) {
            process.close(process.state() == ProcessState.OPEN ? seal(cityId, processId) : 0, clock.instant());
            processes.flush();
            outbox.publish(VoteEvents.closed(process));
        }
        Approval approval = approvals.propose(KIND, processId.toString(), request.note());
        jobs.start(CountVote.KIND, processId.toString());
        return toDto(approval, process, results.find(cityId, processId).isPresent(), null);
    }

    private long seal(String cityId, UUID processId) {
        batches.drawLast(cityId, processId);
        return ballots.seal(processId);
    }

    /** Decides, in the running transaction; approval publishes. */
    VoteClosingDto decide(String cityId, UUID processId, UUID closingId, DecisionInputDto input) {
        VoteProcess process = processes.lock(cityId, processId);
        requireOf(processId, closingId);
        Approval approval = approvals.decide(closingId, Decision.valueOf(input.decision().name()), input.reason());
        Results.Stored counted = results.find(cityId, processId)
                .orElseThrow(() -> new DomainException(new DomainError.Conflict("not-counted-yet")));
        if (approval.decision().filter(Decision.APPROVE::equals).isPresent()) {
            process.publish(clock.instant());
            processes.flush();
            VoteResultDto result = results.view(process, counted);
            outbox.publish(VoteEvents.published(process, result.cost(), winners(process, result), counted.tallySha256()));
        }
        return toDto(approval, process, true, results.view(process, counted));
    }

    private static List<Winner> winners(VoteProcess process, VoteResultDto result) {
        Map<String, Item> items = process.items().stream().collect(Collectors.toMap(Item::id, Function.identity()));
        return result.outcomes().stream().filter(VoteOutcomeDto::funded).map(outcome -> new Winner(outcome.id(),
                outcome.title().fa() != null ? outcome.title().fa() : outcome.title().en(), outcome.title(),
                items.get(outcome.id()).projectId(), outcome.cost(), outcome.votes())).toList();
    }

    @Transactional
    VoteClosingDto get(String cityId, UUID processId, UUID closingId) {
        VoteProcess process = processes.require(cityId, processId);
        Approval approval = requireOf(processId, closingId);
        Optional<Results.Stored> counted = results.find(cityId, processId);
        return toDto(approval, process, counted.isPresent(), counted.map(stored -> results.view(process, stored)).orElse(null));
    }

    @Transactional
    VoteClosingPageDto list(String cityId) {
        List<Approval> newest = approvals.list(KIND, MOST);
        Map<UUID, VoteProcess> concerned = newest.stream().map(approval -> UUID.fromString(approval.subjectId())).distinct()
                .map(id -> processes.require(cityId, id)).collect(Collectors.toMap(VoteProcess::id, Function.identity()));
        return new VoteClosingPageDto(newest.stream().map(approval -> {
            VoteProcess process = concerned.get(UUID.fromString(approval.subjectId()));
            return toDto(approval, process, results.find(cityId, process.id()).isPresent(), null);
        }).toList());
    }

    private Approval requireOf(UUID processId, UUID closingId) {
        Approval approval = approvals.require(closingId);
        if (!approval.kind().equals(KIND) || !approval.subjectId().equals(processId.toString())) {
            throw new DomainException(new DomainError.NotFound("closing"));
        }
        return approval;
    }

    private static VoteClosingDto toDto(Approval approval, VoteProcess process, boolean counted, VoteResultDto result) {
        VoteClosingStateDto state = approval.decision()
                .map(decision -> decision == Decision.APPROVE ? VoteClosingStateDto.APPROVED : VoteClosingStateDto.REJECTED)
                .orElse(VoteClosingStateDto.PROPOSED);
        return new VoteClosingDto(approval.id(), process.id(), process.title(), state, counted, approval.proposalReason(),
                approval.proposedBy(), approval.proposedAt(), approval.decidedBy(), approval.decidedAt(), approval.reason(), result);
    }
}
