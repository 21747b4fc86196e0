package org.hamyari.reporting.vote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.sql.DataSources.AcrossCities;
import org.hamyari.platform.sql.Sql;
import org.hamyari.reporting.api.TurnoutDto;
import org.hamyari.reporting.api.VoteTurnoutDto;

/** Participation in closed votes. A vote that is still open is in no figure. */
@ApplicationScoped
public class Turnouts {

    private static final String CLOSED = " from vote_turnout where step <> 'OPENED' and coalesce(title_fa, title_en) is not null";
    // The specification lists so many at most.
    private static final int MOST = 1000;

    private final Sql sql;
    private final Sql across;

    Turnouts(Sql sql, @AcrossCities Sql across) {
        this.sql = sql;
        this.across = across;
    }

    /** One closed vote. */
    public record Vote(UUID processId, LocalizedTextDto title, long rollEntries, long ballots, Instant asOf) {

        public VoteTurnoutDto toDto() {
            return new VoteTurnoutDto(processId, title, rollEntries, ballots, basisPoints(rollEntries, ballots));
        }
    }

    /** All closed votes of a city together. */
    public record Turnout(String cityId, long processes, long rollEntries, long ballots, Instant asOf) {

        public static final Turnout NONE = new Turnout("", 0, 0, 0, Instant.MIN);

        public Turnout plus(Turnout other) {
            return new Turnout("", processes + other.processes, rollEntries + other.rollEntries, ballots + other.ballots,
                    asOf.isBefore(other.asOf) ? other.asOf : asOf);
        }

        public TurnoutDto toDto() {
            return new TurnoutDto(processes, rollEntries, ballots, basisPoints(rollEntries, ballots));
        }
    }

    /** The closed votes of a city, the newest first. */
    @Transactional
    public List<Vote> ofCity(String cityId) {
        return sql.list("select process_id, title_fa, title_en, roll_entries, ballots, as_of" + CLOSED
                + " and city_id = ? order by closed_at desc, process_id desc limit ?", Turnouts::vote, cityId, MOST);
    }

    /** One entry per city with a closed vote, under the role that may read across cities. */
    public List<Turnout> everywhere() {
        return across.list("select city_id, count(*), sum(roll_entries)::bigint, sum(ballots)::bigint, max(as_of)" + CLOSED
                + " group by city_id", row -> new Turnout(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), Sql.instant(row, 5)));
    }

    static int basisPoints(long rollEntries, long ballots) {
        return rollEntries == 0 ? 0 : (int) Math.min(10_000, Math.multiplyExact(ballots, 10_000L) / rollEntries);
    }

    private static Vote vote(ResultSet row) throws SQLException {
        return new Vote(row.getObject(1, UUID.class), new LocalizedTextDto(row.getString(2), row.getString(3)), row.getLong(4), row.getLong(5),
                Sql.instant(row, 6));
    }
}
