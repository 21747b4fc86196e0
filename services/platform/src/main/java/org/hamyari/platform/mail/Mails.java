package org.hamyari.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.tenant.Tenant;

/** Letters to people: queued in the transaction of their reason, sent later by {@link MailSender}, deleted once sent. */
@ApplicationScoped
public class Mails {

    private final Sql sql;
    private final Tenant tenant;

    Mails(Sql sql, Tenant tenant) {
        this.sql = sql;
        this.tenant = tenant;
    }

    /**
     * Queues a plain-text letter.
     *
     * @param reason what it is about, e.g. the event's id: the same reason and address send one letter only
     */
    public void queue(UUID reason, String address, String subject, String text) {
        sql.update("""
                insert into mail (city_id, id, reason_id, address, subject, body) values (?, ?, ?, ?, ?, ?)
                on conflict do nothing""",
                tenant.city(), UUID.randomUUID(), reason, address, subject, text);
    }
}
