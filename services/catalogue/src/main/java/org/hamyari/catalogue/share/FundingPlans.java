package org.hamyari.catalogue.share;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.catalogue.api.ConditionKindDto;
import org.hamyari.catalogue.api.ShareConditionDto;
import org.hamyari.catalogue.api.ShareSourceDto;
import org.hamyari.catalogue.api.ShareStateDto;
import org.hamyari.catalogue.api.VoteOriginDto;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.sql.Sql;

/** Rows of plans and of votes won. A plan is written as a whole; the project is locked by the use case. */
@ApplicationScoped
class FundingPlans {

    private final Sql sql;
    private final ObjectMapper json;

    FundingPlans(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    SharePlan of(String cityId, UUID projectId) {
        return new SharePlan(sql.list("""
                select source, amount_minor, currency, label, condition_kind, condition_number, condition_minor, condition_text, state, reason,
                    decided_by, decided_at
                from project_share where city_id = ? and project_id = ? order by number""", this::read, cityId, projectId));
    }

    /** Zero where nothing has been stated. */
    long version(String cityId, UUID projectId) {
        return sql.first("select version from funding_plan where city_id = ? and project_id = ?", row -> row.getLong(1), cityId, projectId)
                .orElse(0L);
    }

    void write(String cityId, UUID projectId, SharePlan plan) {
        sql.update("insert into funding_plan (city_id, project_id, version) values (?, ?, 1)"
                + " on conflict (city_id, project_id) do update set version = funding_plan.version + 1", cityId, projectId);
        sql.update("delete from project_share where city_id = ? and project_id = ?", cityId, projectId);
        int number = 1;
        for (PlannedShare share : plan.shares()) {
            ShareConditionDto condition = share.condition();
            sql.update("""
                    insert into project_share (city_id, project_id, number, source, amount_minor, currency, label, condition_kind, condition_number,
                        condition_minor, condition_text, state, reason, decided_by, decided_at)
                    values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?::jsonb, ?, ?::jsonb, ?, ?)""",
                    cityId, projectId, number++, share.source().name(), share.amount().minor(), share.amount().currency(), text(share.label()),
                    condition.kind().name(), condition.number(), condition.amount() == null ? null : Money.parse(condition.amount(), "").minor(),
                    text(condition.text()), share.state().name(), text(share.reason()), share.decidedBy(), share.decidedAt());
        }
    }

    /** Writes what a vote decided; false where it is known already. */
    boolean add(String cityId, UUID projectId, VoteWon won) {
        return sql.update("""
                insert into vote_win (city_id, process_id, item_id, project_id, process_title, cost_minor, currency, votes, published_at)
                values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?) on conflict do nothing""",
                cityId, won.processId(), won.itemId(), projectId, text(won.processTitle()), won.cost().minor(), won.cost().currency(),
                won.votes(), won.publishedAt()) > 0;
    }

    /** The vote that chose the project; the last one where several did. */
    Optional<VoteOriginDto> origin(String cityId, UUID projectId) {
        return sql.first("""
                select process_id, process_title, item_id, cost_minor, currency, votes, published_at from vote_win
                where city_id = ? and project_id = ? order by published_at desc, process_id limit 1""",
                row -> new VoteOriginDto(row.getObject(1, UUID.class), text(row.getString(2)), row.getString(3),
                        new Money(row.getLong(4), row.getString(5)).toDto(), row.getLong(6), Sql.instant(row, 7)), cityId, projectId);
    }

    /** The project that a winner without a record in the catalogue became. */
    Optional<UUID> becameOf(String cityId, UUID processId, String itemId) {
        return sql.first("select project_id from vote_win where city_id = ? and process_id = ? and item_id = ?",
                row -> row.getObject(1, UUID.class), cityId, processId, itemId);
    }

    private PlannedShare read(ResultSet row) throws SQLException {
        String currency = row.getString(3);
        Long number = row.getObject(6, Long.class);
        Long minor = row.getObject(7, Long.class);
        ShareConditionDto condition = new ShareConditionDto(ConditionKindDto.valueOf(row.getString(5)), number,
                minor == null ? null : new Money(minor, currency).toDto(), text(row.getString(8)));
        return new PlannedShare(ShareSourceDto.valueOf(row.getString(1)), new Money(row.getLong(2), currency), text(row.getString(4)), condition,
                ShareStateDto.valueOf(row.getString(9)), text(row.getString(10)), row.getString(11), Sql.instant(row, 12));
    }

    private String text(LocalizedTextDto text) {
        try {
            return text == null ? null : json.writeValueAsString(text);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    private LocalizedTextDto text(String text) {
        try {
            return text == null ? null : json.readValue(text, LocalizedTextDto.class);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }
}
