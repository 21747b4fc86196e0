package org.hamyari.matching.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hamyari.platform.sql.Sql;

/** What each payout has brought to the owner of each award, by the newest fact about it. */
@ApplicationScoped
class PaymentRepository {

    private final Sql sql;

    PaymentRepository(Sql sql) {
        this.sql = sql;
    }

    /** Takes a fact in and returns the change in minor units; a fact older than one already known changes nothing. */
    long change(String cityId, UUID payoutId, UUID awardId, long sequence, long amount) {
        long before = sql.first("select amount from award_payment where city_id = ? and payout_id = ? and award_id = ?",
                row -> row.getLong(1), cityId, payoutId, awardId).orElse(0L);
        int newer = sql.update("""
                insert into award_payment as p (city_id, payout_id, award_id, sequence, amount) values (?, ?, ?, ?, ?)
                on conflict (city_id, payout_id, award_id) do update set sequence = excluded.sequence, amount = excluded.amount
                where p.sequence < excluded.sequence""", cityId, payoutId, awardId, sequence, amount);
        return newer == 1 ? amount - before : 0;
    }

    /** What all payouts brought of a fund, in minor units. */
    long told(String cityId, UUID fundId) {
        return sql.first("""
                select coalesce(sum(p.amount), 0) from award_payment p join award a on a.city_id = p.city_id and a.id = p.award_id
                where a.city_id = ? and a.fund_id = ?""", row -> row.getLong(1), cityId, fundId).orElseThrow();
    }
}
