package org.hamyari.pledges.pledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.sql.Sql;
import org.hamyari.pledges.api.PaymentDto;
import org.hamyari.pledges.api.PaymentProviderDto;
import org.hamyari.pledges.api.PaymentStateDto;
import org.hamyari.pledges.api.PledgeDto;
import org.hamyari.pledges.api.PledgeStateDto;

/** A pledge as its donor sees it: with the project's name and the attempt to pay that counts, else the latest. */
final class PledgeView {

    static final String SELECT = """
            select p.id, p.city_id, p.project_id, c.title_fa, c.title_en, p.amount, p.currency, p.state, p.terms_version, p.reservation_id,
                p.created_at, p.expires_at, p.captured_at, p.refunded_at, y.id, y.provider, y.state, y.created_at, y.confirmed_at
            from pledge p join campaign c on c.city_id = p.city_id and c.project_id = p.project_id
            left join lateral (select * from payment y where y.city_id = p.city_id and y.pledge_id = p.id
                order by y.state = 'CAPTURED' desc, y.created_at desc limit 1) y on true
            """;

    private PledgeView() {
    }

    static PledgeDto read(ResultSet row) throws SQLException {
        UUID paymentId = row.getObject(15, UUID.class);
        PaymentDto payment = paymentId == null ? null : new PaymentDto(paymentId, PaymentProviderDto.fromString(row.getString(16)),
                PaymentStateDto.fromString(row.getString(17)), Sql.instant(row, 18), Sql.instant(row, 19));
        return new PledgeDto(row.getObject(1, UUID.class), row.getString(2), row.getObject(3, UUID.class),
                new LocalizedTextDto(row.getString(4), row.getString(5)), new Money(row.getLong(6), row.getString(7)).toDto(),
                PledgeStateDto.fromString(row.getString(8)), row.getInt(9), row.getObject(10, UUID.class), payment,
                Sql.instant(row, 11), Sql.instant(row, 12), Sql.instant(row, 13), Sql.instant(row, 14));
    }
}
