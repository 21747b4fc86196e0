package org.hamyari.catalogue.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.catalogue.api.ClaimGroundsDto;
import org.hamyari.catalogue.claim.Claim.Decision;
import org.hamyari.catalogue.talk.Position;
import org.hamyari.catalogue.talk.Said;
import org.hamyari.catalogue.talk.Titles;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.sql.Sql;

/** Claims of a city. */
@ApplicationScoped
class ClaimRepository {

    private static final String SELECT = """
            select c.id, c.project_id, p.title, c.filed_by, c.grounds, c.language, c.said, c.amount_minor, c.currency, c.filed_at, c.due_at,
                c.accepted_minor, c.reason, c.decided_at
            from claim c join project p on p.city_id = c.city_id and p.id = c.project_id
            where c.city_id = ? and\s""";

    private final Sql sql;
    private final Titles titles;

    ClaimRepository(Sql sql, Titles titles) {
        this.sql = sql;
        this.titles = titles;
    }

    /** Adds the claim; false where the person has claimed before. */
    boolean add(String cityId, Claim claim) {
        return sql.update("""
                insert into claim (city_id, id, project_id, filed_by, grounds, language, said, amount_minor, currency, filed_at, due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (city_id, project_id, filed_by) do nothing""",
                cityId, claim.id(), claim.projectId(), claim.filedBy(), claim.grounds().name(), claim.said().language(), claim.said().text(),
                claim.amount().minor(), claim.amount().currency(), claim.filedAt(), claim.dueAt()) == 1;
    }

    Optional<Claim> of(String cityId, UUID id) {
        return sql.first(SELECT + "c.id = ?", this::read, cityId, id);
    }

    Optional<Claim> lock(String cityId, UUID id) {
        return sql.first(SELECT + "c.id = ? for update of c", this::read, cityId, id);
    }

    void decide(String cityId, UUID id, Decision decision, String by) {
        sql.update("update claim set state = ?, accepted_minor = ?, reason = ?, decided_by = ?, decided_at = ? where city_id = ? and id = ?",
                decision.state().name(), decision.accepted().map(Money::minor).orElse(null), decision.reason(), by, decision.at(), cityId, id);
    }

    /** An accepted claim and how much of it is accepted. */
    record Accepted(UUID id, long minor) {
    }

    /** All accepted claims of a project, the earlier first. */
    List<Accepted> accepted(String cityId, UUID projectId) {
        return sql.list("""
                select id, accepted_minor from claim where city_id = ? and project_id = ? and state = 'ACCEPTED' order by filed_at, id""",
                row -> new Accepted(row.getObject(1, UUID.class), row.getLong(2)), cityId, projectId);
    }

    /** The newest about a project before a position: all of them, or those of one person. */
    List<Claim> ofProject(String cityId, UUID projectId, Optional<String> filedBy, Position before, int limit) {
        return sql.list(SELECT + """
                c.project_id = ? and (?::text is null or c.filed_by = ?) and (c.filed_at < ? or c.filed_at = ? and c.id < ?)
                order by c.filed_at desc, c.id desc limit ?""",
                this::read, cityId, projectId, filedBy.orElse(null), filedBy.orElse(null), before.at(), before.at(), before.id(), limit);
    }

    /** Those of a city that are due first, after a position. */
    List<Claim> ofCity(String cityId, Optional<String> state, Position after, int limit) {
        return sql.list(SELECT + "(?::text is null or c.state = ?) and (c.due_at > ? or c.due_at = ? and c.id > ?) order by c.due_at, c.id limit ?",
                this::read, cityId, state.orElse(null), state.orElse(null), after.at(), after.at(), after.id(), limit);
    }

    private Claim read(ResultSet row) throws SQLException {
        String currency = row.getString(9);
        Long accepted = row.getObject(12, Long.class);
        Optional<Decision> decision = row.getString(13) == null ? Optional.empty()
                : Optional.of(new Decision(Optional.ofNullable(accepted).map(minor -> new Money(minor, currency)), row.getString(13), Sql.instant(row, 14)));
        return new Claim(row.getObject(1, UUID.class), row.getObject(2, UUID.class), titles.read(row.getString(3)), row.getString(4),
                ClaimGroundsDto.valueOf(row.getString(5)), new Said(row.getString(6), row.getString(7)), new Money(row.getLong(8), currency),
                Sql.instant(row, 10), Sql.instant(row, 11), decision);
    }
}
