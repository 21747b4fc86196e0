package org.hamyari.reporting.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hamyari.platform.sql.Sql;
import org.hamyari.reporting.project.MoneyFactType.Told;

@ApplicationScoped
class MoneyFactRepository {

    private final Sql sql;

    MoneyFactRepository(Sql sql) {
        this.sql = sql;
    }

    /** Keeps a fact; says whether it is new. */
    boolean add(MoneyFact fact) {
        return sql.update("""
                insert into money_fact (city_id, project_id, subject_id, sequence, type, minor, currency, happened_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                fact.cityId(), fact.projectId(), fact.subjectId(), fact.sequence(), fact.type().name(), fact.amount().minor(),
                fact.amount().currency(), fact.at()) == 1;
    }

    List<Told> toldOf(String cityId, UUID projectId, UUID subjectId) {
        return sql.list("select type, sequence, minor from money_fact where city_id = ? and project_id = ? and subject_id = ?",
                row -> new Told(MoneyFactType.valueOf(row.getString(1)), row.getLong(2), row.getLong(3)), cityId, projectId, subjectId);
    }
}
