package org.hamyari.voting.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.hamyari.platform.api.JobDto;
import org.hamyari.platform.files.FileStore;
import org.hamyari.platform.job.Jobs;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.sql.Sql;
import org.hamyari.voting.api.RuleDto;
import org.hamyari.voting.api.TallyDto;
import org.hamyari.voting.api.TallyJobDto;
import org.hamyari.voting.api.TallyJobStateDto;
import org.hamyari.voting.counting.CountingSettings;
import org.hamyari.voting.tally.Completion;
import org.hamyari.voting.tally.Order;
import org.hamyari.voting.tally.Rule;
import org.hamyari.voting.tally.TallyOptions;
import org.hamyari.voting.tally.TieRule;
import org.hamyari.voting.tally.Utility;

/** Counts that people ordered: few at a time for each person, shown to nobody else, forgotten after some days. */
@ApplicationScoped
public class TallyOrders {

    private final Sql sql;
    private final Jobs jobs;
    private final FileStore files;
    private final Caller caller;
    private final ObjectMapper json;
    private final CountingSettings settings;

    TallyOrders(Sql sql, Jobs jobs, FileStore files, Caller caller, ObjectMapper json, CountingSettings settings) {
        this.sql = sql;
        this.jobs = jobs;
        this.files = files;
        this.caller = caller;
        this.json = json;
        this.settings = settings;
    }

    /** An ordered count as it is stored. */
    record Stored(UUID id, String cityId, UUID jobId, String ballotsSha256, TallyOptions options, boolean explain, Instant orderedAt,
            String tally, String problem) {
    }

    /** By its content: the same file comes to lie in the same place. */
    void keep(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            files.put(in, Files.size(file));
        }
    }

    /** Orders a count of a kept file, in the running transaction; old orders of the city are forgotten on the way. */
    TallyJobDto order(String cityId, String hash, TallyOptions options, boolean explain) {
        String subject = caller.subject();
        sql.first("select pg_advisory_xact_lock(hashtextextended(?, 1))", row -> subject, subject);
        long unfinished = sql.first("select count(*) from tally_order where city_id = ? and subject = ? and not finished",
                row -> row.getLong(1), cityId, subject).orElseThrow();
        if (unfinished >= settings.ordersPerPerson()) {
            throw new DomainException(new DomainError.Conflict("too-many-tallies", settings.ordersPerPerson()));
        }
        sql.update("delete from tally_order where city_id = ? and finished and ordered_at < now() - ?::interval", cityId,
                settings.ordersKept().toString());
        UUID id = UUID.randomUUID();
        sql.update("""
                insert into tally_order (city_id, id, job_id, subject, ballots_sha256, rule, utility, completion, tie_rule, step, ranking,
                    comparison, explain) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                cityId, id, jobs.start(CountFile.KIND, id.toString()), subject, hash, options.rule().name(), options.utility().name(),
                options.completion().name(), options.tieRule().name(), options.step(), options.order().name(), options.comparison(), explain);
        return toDto(require(cityId, id));
    }

    @Transactional
    TallyJobDto view(String cityId, UUID id) {
        return toDto(ownOnly(cityId, id));
    }

    @Transactional
    TallyDto result(String cityId, UUID id) {
        Stored order = ownOnly(cityId, id);
        if (toDto(order).state() != TallyJobStateDto.SUCCEEDED) {
            throw notFound();
        }
        try {
            return json.readValue(order.tally(), TallyDto.class);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    private Stored ownOnly(String cityId, UUID id) {
        return sql.first(SELECT + " and subject = ?", TallyOrders::read, cityId, id, caller.subject()).orElseThrow(TallyOrders::notFound);
    }

    private static final String SELECT = """
            select id, city_id, job_id, ballots_sha256, rule, utility, completion, tie_rule, step, ranking, comparison, explain, ordered_at,
                tally, problem
            from tally_order where city_id = ? and id = ?""";

    Stored require(String cityId, UUID id) {
        return sql.first(SELECT, TallyOrders::read, cityId, id).orElseThrow(TallyOrders::notFound);
    }

    private static Stored read(ResultSet row) throws SQLException {
        BigDecimal step = row.getBigDecimal(9).stripTrailingZeros();
        TallyOptions options = new TallyOptions(Rule.valueOf(row.getString(5)), Utility.valueOf(row.getString(6)),
                Completion.valueOf(row.getString(7)), TieRule.valueOf(row.getString(8)), step.scale() < 0 ? step.setScale(0) : step,
                Order.valueOf(row.getString(10)), row.getBoolean(11));
        return new Stored(row.getObject(1, UUID.class), row.getString(2), row.getObject(3, UUID.class), row.getString(4), options,
                row.getBoolean(12), Sql.instant(row, 13), row.getString(14), row.getString(15));
    }

    /** Keeps the outcome as far as it is known, in the running transaction. */
    void counted(Stored order, TallyDto tally, boolean finished) {
        try {
            sql.update("update tally_order set tally = ?, finished = ? where city_id = ? and id = ?", json.writeValueAsString(tally), finished,
                    order.cityId(), order.id());
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    /** Ends an order that cannot be filled. */
    void failed(Stored order, String problem) {
        sql.update("update tally_order set problem = ?, finished = true where city_id = ? and id = ?", problem, order.cityId(), order.id());
    }

    private TallyJobDto toDto(Stored order) {
        JobDto job = jobs.require(order.jobId());
        TallyJobStateDto state = order.problem() == null ? TallyJobStateDto.valueOf(job.state()) : TallyJobStateDto.FAILED;
        return new TallyJobDto(order.id(), order.cityId(), state, job.done(), (long) CountFile.steps(order),
                RuleDto.valueOf(order.options().rule().name()), order.ballotsSha256(), order.orderedAt(), job.startedAt(), job.finishedAt(),
                order.problem() == null ? job.problem() : order.problem());
    }

    private static DomainException notFound() {
        return new DomainException(new DomainError.NotFound("tally-job"));
    }
}
