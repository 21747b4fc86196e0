package org.hamyari.cities.stagepolicy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hamyari.cities.api.StagePolicyDto;
import org.hamyari.cities.api.StagePolicyInputDto;
import org.hamyari.cities.api.StagePolicyOriginDto;
import org.hamyari.cities.api.StagePolicyPageDto;
import org.hamyari.cities.stage.Measures;
import org.hamyari.platform.api.PageDto;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainError.FieldError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.web.Cursor;

/** The versions of the policy of stages. The newest is in force; none ever changes. */
@ApplicationScoped
public class StagePolicies {

    private static final String COLUMNS = "select version, origin, published_at, rules from stage_policy ";

    private final Sql sql;
    private final ObjectMapper json;
    private final Measures measures;
    private final Cursor cursors;
    private final Map<Integer, StagePolicy> known = new ConcurrentHashMap<>();

    StagePolicies(Sql sql, ObjectMapper json, Measures measures, Cursor cursors) {
        this.sql = sql;
        this.json = json;
        this.measures = measures;
        this.cursors = cursors;
    }

    /** The version in force, in the running transaction. */
    public StagePolicy current() {
        return numbered(sql.first("select max(version) from stage_policy", row -> row.getInt(1)).orElseThrow());
    }

    /** A version that is known to be there; what was said before there were versions counts by the one in force. */
    public StagePolicy version(int version) {
        return version == 0 ? current() : numbered(version);
    }

    private StagePolicy numbered(int version) {
        return known.computeIfAbsent(version,
                number -> sql.first(COLUMNS + "where version = ?", this::read, number).orElseThrow(StagePolicies::unknown));
    }

    @Transactional
    StagePolicyDto get(int version) {
        return numbered(version).toDto();
    }

    @Transactional
    StagePolicyPageDto list(String cursor, int limit) {
        int before = cursors.read("listStagePolicies", cursor).map(keys -> Integer.parseInt(keys.getFirst())).orElse(Integer.MAX_VALUE);
        List<StagePolicyDto> found = sql.list(COLUMNS + "where version < ? order by version desc limit ?", this::read, before, limit + 1)
                .stream().map(StagePolicy::toDto).toList();
        List<StagePolicyDto> items = found.stream().limit(limit).toList();
        String next = found.size() > limit ? cursors.after("listStagePolicies", items.getLast().version()) : null;
        return new StagePolicyPageDto(items, new PageDto(next, null));
    }

    /** Adds a version, in the running transaction; a mistake is refused with the pointer to it. */
    StagePolicyDto publish(StagePolicyInputDto policy, String publishedBy) {
        List<FieldError> errors = StagePolicyRules.errors(policy, measures.codes());
        if (!errors.isEmpty()) {
            throw new DomainException(new DomainError.Invalid(errors));
        }
        add(policy, StagePolicyOriginDto.UPLOAD, publishedBy);
        return current().toDto();
    }

    /** Adds the installation's file as a version unless it is the file that was added last; what was uploaded since then stays in force. */
    @Transactional
    int install(StagePolicyInputDto policy) {
        boolean same = sql.first("select sha256 from stage_policy where origin = 'FILE' order by version desc limit 1", row -> row.getString(1))
                .filter(sha256(policy)::equals).isPresent();
        if (!same) {
            add(policy, StagePolicyOriginDto.FILE, null);
        }
        return current().version();
    }

    private void add(StagePolicyInputDto policy, StagePolicyOriginDto origin, String publishedBy) {
        // Two at the same moment: one number follows the other.
        sql.first("select pg_advisory_xact_lock(hashtext('stage_policy'))", row -> true);
        sql.update("""
                insert into stage_policy (version, origin, sha256, rules, published_by)
                select coalesce(max(version), 0) + 1, ?, ?, ?::jsonb, ? from stage_policy""",
                origin.name(), sha256(policy), text(policy), publishedBy);
    }

    private StagePolicy read(ResultSet row) throws SQLException {
        try {
            return new StagePolicy(row.getInt(1), StagePolicyOriginDto.valueOf(row.getString(2)), Sql.instant(row, 3),
                    json.readValue(row.getString(4), StagePolicyInputDto.class));
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    private String sha256(StagePolicyInputDto policy) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text(policy).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private String text(StagePolicyInputDto policy) {
        try {
            return json.writeValueAsString(policy);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    private static DomainException unknown() {
        return new DomainException(new DomainError.NotFound("stage policy"));
    }
}
