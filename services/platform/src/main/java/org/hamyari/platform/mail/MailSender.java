package org.hamyari.platform.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.hamyari.platform.sql.DataSources.AcrossCities;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.sql.SqlFailure;
import org.jboss.logging.Logger;

/** Sends queued letters, each by one instance at a time; a mail server that is away is asked again later and later. */
@ApplicationScoped
public class MailSender {

    private static final Logger LOG = Logger.getLogger(MailSender.class);

    private final Sql across;
    private final Mailer mailer;
    private final MailSettings settings;
    private volatile boolean running;
    private Thread thread;

    MailSender(@AcrossCities Sql across, Mailer mailer, MailSettings settings) {
        this.across = across;
        this.mailer = mailer;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        if (settings.send()) {
            running = true;
            thread = Thread.ofPlatform().name("mail-sender").daemon().start(this::work);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void work() {
        while (running) {
            try {
                List<Letter> letters = claim();
                letters.forEach(this::send);
                if (letters.isEmpty()) {
                    Thread.sleep(settings.poll());
                }
            } catch (SqlFailure away) {
                LOG.warnf("letters wait for the database: %s", away.getMessage());
                running = !Thread.currentThread().isInterrupted() && running;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                running = false;
            }
        }
    }

    private List<Letter> claim() {
        return across.list("""
                update mail set attempts = attempts + 1, next_attempt_at = now() + least(power(2, attempts), 3600) * interval '10 seconds'
                where (city_id, id) in (
                    select city_id, id from mail where next_attempt_at <= now() and attempts < ?
                    order by next_attempt_at for update skip locked limit ?)
                returning city_id, id, address, subject, body""",
                row -> new Letter(row.getString(1), row.getObject(2, UUID.class), row.getString(3), row.getString(4), row.getString(5)),
                settings.attempts(), settings.batch());
    }

    private void send(Letter letter) {
        try {
            mailer.send(Mail.withText(letter.address, letter.subject, letter.text));
            across.update("update mail set sent_at = now(), address = '', subject = '', body = '', next_attempt_at = 'infinity'"
                    + " where city_id = ? and id = ?", letter.cityId, letter.id);
        } catch (RuntimeException failure) {
            LOG.warnf("a letter waits for the mail server: %s", failure.getClass().getSimpleName());
        }
    }

    private record Letter(String cityId, UUID id, String address, String subject, String text) {
        @Override
        public String toString() {
            return "Letter[***]";
        }
    }
}
