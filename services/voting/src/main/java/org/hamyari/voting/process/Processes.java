package org.hamyari.voting.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.platform.api.PageDto;
import org.hamyari.platform.city.Cities;
import org.hamyari.platform.event.Outbox;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.web.Cursor;
import org.hamyari.proof.Hash;
import org.hamyari.voting.api.ProcessDto;
import org.hamyari.voting.api.ProcessItemRequestDto;
import org.hamyari.voting.api.ProcessPageDto;
import org.hamyari.voting.api.ProcessRequestDto;
import org.hamyari.voting.api.ProcessStateDto;
import org.hamyari.voting.api.TurnoutDto;
import org.hamyari.voting.passkey.PassKey;
import org.hamyari.voting.passkey.PassKeys;
import org.hamyari.voting.roll.Roll;
import org.hamyari.voting.tally.TallyOptions;
import org.hamyari.voting.tally.VoteType;

/** Drafting, opening and reading processes. What decides a result is frozen and hashed at the opening. */
@ApplicationScoped
public class Processes {

    private static final Instant FAR_FUTURE = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final VoteProcessRepository repository;
    private final Sql sql;
    private final Roll roll;
    private final PassKeys passKeys;
    private final Outbox outbox;
    private final Cities cities;
    private final Caller caller;
    private final Cursor cursors;
    private final Clock clock;
    private final ObjectMapper json;

    Processes(VoteProcessRepository repository, Sql sql, Roll roll, PassKeys passKeys, Outbox outbox, Cities cities, Caller caller,
            Cursor cursors, Clock clock, ObjectMapper json) {
        this.repository = repository;
        this.sql = sql;
        this.roll = roll;
        this.passKeys = passKeys;
        this.outbox = outbox;
        this.cities = cities;
        this.caller = caller;
        this.cursors = cursors;
        this.clock = clock;
        this.json = json;
    }

    /** Drafts a process, in the running transaction. */
    ProcessDto create(String cityId, ProcessRequestDto request) {
        String currency = cities.require(cityId).currency();
        VoteProcess process = new VoteProcess();
        process.id = UUID.randomUUID();
        process.cityId = cityId;
        process.kind = VoteProcess.Kind.LIVE;
        process.state = ProcessState.DRAFT;
        process.title = request.title();
        process.description = request.description();
        process.budgetMinor = Money.positive(request.budget(), currency, "/budget").minor();
        process.currency = currency;
        RuleRequest.apply(request, process);
        process.maxChoices = request.maxChoices();
        process.items = items(request, process.budget());
        process.createdAt = clock.instant();
        repository.persist(process);
        return process.toDto(new TurnoutDto(0L, 0L), Optional.empty());
    }

    /** How the item in this place of the list is named on a ballot. */
    static String itemId(int place) {
        return "p%02d".formatted(place + 1);
    }

    private static List<Item> items(ProcessRequestDto request, Money budget) {
        List<Item> items = new ArrayList<>();
        for (ProcessItemRequestDto item : request.items()) {
            String pointer = "/items/" + items.size() + "/cost";
            Money cost = Money.positive(item.cost(), budget.currency(), pointer);
            if (cost.compareTo(budget) > 0) {
                throw new DomainException(Invalid.field(pointer + "/amount", "cost-over-budget"));
            }
            items.add(new Item(itemId(items.size()), item.title(), cost.minor(), item.projectId(),
                    RuleRequest.excludes(request, items.size()), null));
        }
        return items;
    }

    /** What an import brings: a process that is published already. */
    public record Past(String title, String language, Money budget, TallyOptions options, List<Item> items, long ballots) {
    }

    /** Adds an election of the past, in the running transaction. */
    public VoteProcess add(String cityId, Past past) {
        VoteProcess process = new VoteProcess();
        process.id = UUID.randomUUID();
        process.cityId = cityId;
        process.kind = VoteProcess.Kind.IMPORTED;
        process.state = ProcessState.PUBLISHED;
        process.title = Texts.in(past.language(), past.title());
        process.budgetMinor = past.budget().minor();
        process.currency = past.budget().currency();
        process.rule = past.options().rule();
        process.utility = past.options().utility();
        process.completion = past.options().completion();
        process.tieRule = past.options().tieRule();
        process.ranking = past.options().order();
        process.comparison = past.options().comparison();
        process.items = past.items();
        process.ballots = past.ballots();
        process.createdAt = clock.instant();
        process.publishedAt = process.createdAt;
        repository.persistAndFlush(process);
        return process;
    }

    /** Opens the vote, in the running transaction. */
    ProcessDto open(String cityId, UUID id) {
        VoteProcess process = lock(cityId, id);
        process.state.to(ProcessState.OPEN);
        // Uploads hold this lock shared: from here to the commit none runs, and afterwards none is accepted.
        sql.first("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> id, id.toString());
        long entries = roll.turnout(cityId, id).entries();
        if (entries == 0) {
            throw new DomainException(new DomainError.Conflict("roll-empty"));
        }
        Optional<PassKey> passKey = passKeys.find(cityId, id);
        process.open(hashOfRules(process, passKey), entries, clock.instant());
        repository.flush();
        outbox.publish(VoteEvents.opened(process));
        return process.toDto(new TurnoutDto(entries, 0L), passKey);
    }

    private record FrozenRules(Object title, Object description, Object budget, String voteType, String rule, String utility,
            String completion, String tieBreak, String step, String order, boolean comparison, Long minScore, Integer maxChoices,
            List<Item> items, String passKeyId) {
    }

    private String hashOfRules(VoteProcess process, Optional<PassKey> passKey) {
        FrozenRules rules = new FrozenRules(process.title, process.description, process.budget().toDto(), VoteType.APPROVAL.wire(),
                process.rule.wire(), process.utility.wire(), process.completion.wire(), process.tieRule.wire(),
                "max(1, floor(budget / ballots / 100))", process.ranking.wire(), process.comparison, process.minScore, process.maxChoices,
                process.items, passKey.map(PassKey::id).orElse(null));
        try {
            return Hash.sha256(json.writeValueAsBytes(rules)).hex();
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    /** The process, or 404; a draft is shown to the officials of its city only. */
    @Transactional
    public VoteProcess require(String cityId, UUID id) {
        return repository.of(cityId, id).filter(process -> process.state != ProcessState.DRAFT || seesDrafts(cityId))
                .orElseThrow(Processes::notFound);
    }

    /** The process under a lock that ends with the running transaction. */
    public VoteProcess lock(String cityId, UUID id) {
        return repository.lock(cityId, id).orElseThrow(Processes::notFound);
    }

    /** Writes changes of a locked process out, so that its version is the new one. */
    public void flush() {
        repository.flush();
    }

    /** The process with its turnout. Not in a transaction of its own: the roll is asked under another role. */
    public ProcessDto view(VoteProcess process) {
        return process.toDto(turnout(process), passKeys.find(process.cityId, process.id));
    }

    /** How many could vote and did. */
    public TurnoutDto turnout(VoteProcess process) {
        if (process.kind == VoteProcess.Kind.IMPORTED || process.ballots != null) {
            return new TurnoutDto(process.rollEntries, process.ballots);
        }
        Roll.Turnout turnout = roll.turnout(process.cityId, process.id);
        return new TurnoutDto(turnout.entries(), turnout.voted());
    }

    /** A page of the newest processes that the caller may see. */
    @Transactional
    List<VoteProcess> newest(String cityId, ProcessStateDto state, String cursor, int most) {
        cities.require(cityId);
        Optional<List<String>> last = cursors.read(scope(cityId, state), cursor);
        Instant before = last.map(keys -> Instant.parse(keys.get(0))).orElse(FAR_FUTURE);
        UUID beforeId = last.map(keys -> UUID.fromString(keys.get(1))).orElse(BEFORE_ALL);
        return repository.newest(cityId, visible(cityId, state), before, beforeId, most);
    }

    ProcessPageDto page(String cityId, ProcessStateDto state, List<VoteProcess> found, int limit) {
        List<VoteProcess> items = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit
                ? cursors.after(scope(cityId, state), items.getLast().createdAt, items.getLast().id) : null;
        return new ProcessPageDto(items.stream().map(process -> process.toSummary(turnout(process))).toList(), new PageDto(next, null));
    }

    private List<ProcessState> visible(String cityId, ProcessStateDto wanted) {
        return List.of(ProcessState.values()).stream().filter(state -> state != ProcessState.DRAFT || seesDrafts(cityId))
                .filter(state -> wanted == null || Objects.equals(state.name(), wanted.name())).toList();
    }

    private boolean seesDrafts(String cityId) {
        return caller.hasRole(cityId, "vote-officer") || caller.hasRole(cityId, "auditor");
    }

    private static String scope(String cityId, ProcessStateDto state) {
        return "listProcesses:" + cityId + ":" + state;
    }

    private static DomainException notFound() {
        return new DomainException(new DomainError.NotFound("process"));
    }
}
