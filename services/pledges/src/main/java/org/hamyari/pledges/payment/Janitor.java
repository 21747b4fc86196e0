package org.hamyari.pledges.payment;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.hamyari.platform.sql.DataSources.AcrossCities;
import org.hamyari.platform.sql.Sql;

/**
 * Asks about payments whose citizens did not come back and whose notifications did not arrive, and sends refunds until they are done,
 * in all cities. What it takes it leases, so that two instances share the work and a crash gives it back.
 */
@ApplicationScoped
class Janitor {

    private final Sql across;
    private final Confirmations confirmations;
    private final RefundSender refunds;
    private final PaymentSettings settings;

    Janitor(@AcrossCities Sql across, Confirmations confirmations, RefundSender refunds, PaymentSettings settings) {
        this.across = across;
        this.confirmations = confirmations;
        this.refunds = refunds;
        this.settings = settings;
    }

    @Scheduled(every = "${hamyari.payments.janitor-every:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void ask() {
        List<Due> due = across.list("""
                update payment set ask_at = now() + interval '1 minute' where (city_id, id) in (
                    select city_id, id from payment where state in ('CREATED', 'REDIRECTED', 'UNKNOWN') and ask_at <= now()
                    order by ask_at limit ? for update skip locked)
                returning city_id, id""", Due::read, settings.batch());
        due.forEach(payment -> confirmations.ask(payment.cityId, payment.id, null, null));
    }

    @Scheduled(every = "${hamyari.payments.janitor-every:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refund() {
        List<Due> due;
        do {
            due = across.list("""
                    update refund set send_at = now() + interval '1 minute' where (city_id, id) in (
                        select city_id, id from refund where state = 'REQUESTED' and send_at <= now()
                        order by send_at limit ? for update skip locked)
                    returning city_id, id""", Due::read, settings.batch());
            due.forEach(refund -> refunds.send(refund.cityId, refund.id));
        } while (due.size() == settings.batch());
    }

    private record Due(String cityId, UUID id) {
        static Due read(ResultSet row) throws SQLException {
            return new Due(row.getString(1), row.getObject(2, UUID.class));
        }
    }
}
