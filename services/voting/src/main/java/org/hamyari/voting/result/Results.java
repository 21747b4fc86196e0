package org.hamyari.voting.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hamyari.platform.files.FileStore;
import org.hamyari.platform.money.Currencies;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.sql.Sql;
import org.hamyari.proof.Hash;
import org.hamyari.voting.api.ProcessKindDto;
import org.hamyari.voting.api.TallyDto;
import org.hamyari.voting.api.TallyExplanationDto;
import org.hamyari.voting.api.TallyReasonDto;
import org.hamyari.voting.api.TurnoutDto;
import org.hamyari.voting.api.VoteOutcomeDto;
import org.hamyari.voting.api.VoteResultDto;
import org.hamyari.voting.process.Item;
import org.hamyari.voting.process.ProcessState;
import org.hamyari.voting.process.Processes;
import org.hamyari.voting.process.VoteProcess;

/** What was counted. Written once, together with the hashes that let everybody check it; shown when the process is published. */
@ApplicationScoped
public class Results {

    private final Sql sql;
    private final Processes processes;
    private final FileStore files;
    private final ObjectMapper json;
    private final Clock clock;
    private final String software;

    Results(Sql sql, Processes processes, FileStore files, ObjectMapper json, Clock clock,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.sql = sql;
        this.processes = processes;
        this.files = files;
        this.json = json;
        this.clock = clock;
        this.software = "hamyari-voting " + version;
    }

    /** A stored count. */
    record Stored(String tally, String tallySha256, String ballotsSha256, String checkpoint, String checkpointKey, String software,
            Instant countedAt, String explanation) {
    }

    /** Keeps a count, in the running transaction. */
    void store(String cityId, UUID processId, TallyDto tally, Optional<BallotLog.Signed> checkpoint) {
        byte[] bytes = bytes(tally);
        sql.update("""
                insert into vote_result (city_id, process_id, tally, tally_sha256, ballots_sha256, checkpoint, checkpoint_key, software,
                    counted_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                cityId, processId, new String(bytes, StandardCharsets.UTF_8), Hash.sha256(bytes).hex(), tally.ballotsSha256(),
                checkpoint.map(BallotLog.Signed::note).orElse(null), checkpoint.map(BallotLog.Signed::key).orElse(null), software,
                clock.instant());
    }

    Optional<Stored> find(String cityId, UUID processId) {
        return sql.first("""
                select r.tally, r.tally_sha256, r.ballots_sha256, r.checkpoint, r.checkpoint_key, r.software, r.counted_at, e.explanation
                from vote_result r left join vote_explanation e using (city_id, process_id)
                where city_id = ? and process_id = ?""", Results::read, cityId, processId);
    }

    /** Keeps what goes beyond a count, in the running transaction; it is the same each time. */
    void explain(String cityId, UUID processId, TallyExplanationDto explanation) {
        sql.update("insert into vote_explanation (city_id, process_id, explanation) values (?, ?, ?) on conflict do nothing",
                cityId, processId, new String(bytes(explanation), StandardCharsets.UTF_8));
    }

    private static Stored read(ResultSet row) throws SQLException {
        return new Stored(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6),
                Sql.instant(row, 7), row.getString(8));
    }

    /** The result, or 404 before it is published. */
    @Transactional
    VoteResultDto published(String cityId, UUID processId) {
        VoteProcess process = requirePublished(cityId, processId);
        return view(process, requireStored(process));
    }

    @Transactional
    InputStream file(String cityId, UUID processId) {
        Stored stored = requireStored(requirePublished(cityId, processId));
        return files.open(stored.ballotsSha256()).orElseThrow(() -> new IllegalStateException("the file of a result is gone"));
    }

    @Transactional
    String checkpoint(String cityId, UUID processId) {
        Stored stored = requireStored(requirePublished(cityId, processId));
        return Optional.ofNullable(stored.checkpoint()).orElseThrow(Results::notFound);
    }

    private VoteProcess requirePublished(String cityId, UUID processId) {
        VoteProcess process = processes.require(cityId, processId);
        if (process.state() != ProcessState.PUBLISHED) {
            throw notFound();
        }
        return process;
    }

    private Stored requireStored(VoteProcess process) {
        return find(process.cityId(), process.id()).orElseThrow(Results::notFound);
    }

    /** The result for people and programs, from what was stored. */
    VoteResultDto view(VoteProcess process, Stored stored) {
        TallyDto tally = tally(stored);
        String currency = process.budget().currency();
        Map<String, Item> items = process.items().stream().collect(Collectors.toMap(Item::id, Function.identity()));
        List<VoteOutcomeDto> outcomes = tally.reasons().stream()
                .map(reason -> outcome(reason, items.get(reason.projectId()), currency)).toList();
        return new VoteResultDto(process.id(), ProcessKindDto.valueOf(process.kind().name()), process.title(), process.budget().toDto(),
                money(tally.cost(), currency).toDto(), new TurnoutDto(process.rollEntries(), process.ballots()), outcomes, tally,
                read(stored.explanation(), TallyExplanationDto.class), stored.tallySha256(), stored.ballotsSha256(), stored.checkpointKey(),
                stored.countedAt(), process.publishedAt(), stored.software());
    }

    private static VoteOutcomeDto outcome(TallyReasonDto reason, Item item, String currency) {
        return new VoteOutcomeDto(item.id(), item.title(), item.projectId(), new Money(item.costMinor(), currency).toDto(),
                reason.supporters(), reason.funded(), reason.place(), reason.code(), reason.sentence(), item.official());
    }

    /** The amount in minor units; refuses what the currency cannot express. */
    static Money money(BigDecimal amount, String currency) {
        int digits = Currencies.fractionDigits(currency).orElseThrow();
        return new Money(amount.movePointRight(digits).longValueExact(), currency);
    }

    TallyDto tally(Stored stored) {
        return read(stored.tally(), TallyDto.class);
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return text == null ? null : json.readValue(text, type);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    private byte[] bytes(Object dto) {
        try {
            return json.writeValueAsBytes(dto);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    private static DomainException notFound() {
        return new DomainException(new DomainError.NotFound("result"));
    }
}
