package org.hamyari.reporting.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.hamyari.platform.sql.Sql;
import org.hamyari.reporting.project.MoneyFactType.Told;

@ApplicationScoped
class MoneyFactRepository {

    private final Sql sql;

    MoneyFactRepository(Sql sql) {
        this.sql = sql;
    }

    /** Keeps a fact and answers what was told of its subject before; nothing when the fact itself is known. */
    Optional<List<Told>> add(MoneyFact fact) {
        List<Optional<Told>> before = sql.list("""
                with added as (
                    insert into money_fact (city_id, project_id, subject_id, sequence, type, minor, currency, happened_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning city_id, project_id, subject_id)
                select told.type, told.sequence, told.minor from added left join money_fact told using (city_id, project_id, subject_id)""",
                MoneyFactRepository::read, fact.cityId(), fact.projectId(), fact.subjectId(), fact.sequence(), fact.type().name(),
                fact.amount().minor(), fact.amount().currency(), fact.at());
        return before.isEmpty() ? Optional.empty() : Optional.of(before.stream().flatMap(Optional::stream).toList());
    }

    private static Optional<Told> read(ResultSet row) throws SQLException {
        String type = row.getString(1);
        return type == null ? Optional.empty() : Optional.of(new Told(MoneyFactType.valueOf(type), row.getLong(2), row.getLong(3)));
    }
}
