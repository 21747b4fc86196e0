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
import org.hamyari.reporting.api.OpenTurnoutDto;
import org.hamyari.reporting.api.OpenVoteDto;
import org.hamyari.reporting.api.TurnoutDto;
import org.hamyari.reporting.api.VoteTurnoutDto;

/** Participation in closed votes, and which votes are open. Of an open vote the roll is counted, no ballot. */
@ApplicationScoped
public class Turnouts {

    private static final String NAMED = " from vote_turnout where coalesce(title_fa, title_en) is not null";
    // The specification lists so many at most.
    private static final int MOST = 1000;

    private final Sql sql;
    private final Sql across;

    Turnouts(Sql sql, @AcrossCities Sql across) {
        this.sql = sql;
        this.across = across;
    }

    /** One vote; an open one has no ballots. */
    public record Vote(UUID processId, LocalizedTextDto title, boolean isOpen, long rollEntries, long ballots, Instant openedAt, Instant asOf) {

        public VoteTurnoutDto toDto() {
            return new VoteTurnoutDto(processId, title, rollEntries, ballots, basisPoints(rollEntries, ballots));
        }

        public OpenVoteDto toOpenDto() {
            return new OpenVoteDto(processId, title, rollEntries, openedAt);
        }

        public Turnout counted(String cityId) {
            return isOpen ? new Turnout(cityId, 0, 0, 0, 1, rollEntries, asOf) : new Turnout(cityId, 1, rollEntries, ballots, 0, 0, asOf);
        }
    }

    /** All votes of a city together: the closed ones, and beside them the open ones. */
    public record Turnout(String cityId, long processes, long rollEntries, long ballots, long openProcesses, long openRollEntries, Instant asOf) {

        public static final Turnout NONE = new Turnout("", 0, 0, 0, 0, 0, Instant.MIN);

        public Turnout plus(Turnout other) {
            return new Turnout("", processes + other.processes, rollEntries + other.rollEntries, ballots + other.ballots,
                    openProcesses + other.openProcesses, openRollEntries + other.openRollEntries, asOf.isBefore(other.asOf) ? other.asOf : asOf);
        }

        public TurnoutDto toDto() {
            return new TurnoutDto(processes, rollEntries, ballots, basisPoints(rollEntries, ballots),
                    new OpenTurnoutDto(openProcesses, openRollEntries));
        }
    }

    /** The votes of a city, open and closed, the newest first. */
    @Transactional
    public List<Vote> ofCity(String cityId) {
        return sql.list("select process_id, title_fa, title_en, step = 'OPENED', roll_entries, ballots, opened_at, as_of" + NAMED
                + " and city_id = ? order by coalesce(closed_at, opened_at) desc, process_id desc limit ?", Turnouts::vote, cityId, MOST);
    }

    /** One entry per city with a vote, under the role that may read across cities. */
    public List<Turnout> everywhere() {
        return across.list("""
                select city_id, count(*) filter (where step <> 'OPENED'), coalesce(sum(roll_entries) filter (where step <> 'OPENED'), 0)::bigint,
                       coalesce(sum(ballots) filter (where step <> 'OPENED'), 0)::bigint, count(*) filter (where step = 'OPENED'),
                       coalesce(sum(roll_entries) filter (where step = 'OPENED'), 0)::bigint, max(as_of)""" + NAMED + " group by city_id",
                row -> new Turnout(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6),
                        Sql.instant(row, 7)));
    }

    static int basisPoints(long rollEntries, long ballots) {
        return rollEntries == 0 ? 0 : (int) Math.min(10_000, Math.multiplyExact(ballots, 10_000L) / rollEntries);
    }

    private static Vote vote(ResultSet row) throws SQLException {
        return new Vote(row.getObject(1, UUID.class), new LocalizedTextDto(row.getString(2), row.getString(3)), row.getBoolean(4),
                row.getLong(5), row.getLong(6), Sql.instant(row, 7), Sql.instant(row, 8));
    }
}
