package org.hamyari.sandboxgateway.notification;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hamyari.sandboxgateway.GatewaySettings;
import org.hibernate.Session;

/** The messages to the merchant: written with the change they tell of, delivered at least once afterwards. */
@Singleton
public class Notifications implements PanacheRepositoryBase<Notification, UUID> {

    private static final int BATCH = 50;
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final GatewaySettings settings;
    private final Clock clock;

    Notifications(GatewaySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Joins the caller's transaction. */
    public void announce(Fault fault, String providerRef, String address, String body, Duration delay) {
        Instant due = clock.instant().plus(delay);
        switch (fault) {
            case OMITTED -> { }
            case REPEATED -> {
                for (int copy = 0; copy < 3; copy++) {
                    persist(new Notification(providerRef, address, body, false, due.plus(BETWEEN.multipliedBy(copy))));
                }
            }
            case FORGED_FIRST -> {
                persist(new Notification(providerRef, address, body, true, due));
                persist(new Notification(providerRef, address, body, false, due.plus(BETWEEN)));
            }
            case NONE -> persist(new Notification(providerRef, address, body, false, due));
        }
    }

    /** Takes what is due and books the next attempt at once, so that a crash during the delivery costs a repetition and never a message. */
    @Transactional
    List<Notification> take() {
        Instant now = clock.instant();
        List<Notification> due = getEntityManager().unwrap(Session.class).createNativeQuery("""
                select * from notification where delivered_at is null and due_at <= :now order by due_at limit :batch for update skip locked
                """, Notification.class).setParameter("now", now).setParameter("batch", BATCH).getResultList();
        due.forEach(notification -> {
            List<Duration> waits = settings.redeliveryAfter();
            boolean last = notification.attempts >= waits.size();
            notification.dueAt = last ? Instant.parse("9999-01-01T00:00:00Z") : now.plus(waits.get(notification.attempts));
            notification.attempts++;
        });
        return due;
    }

    @Transactional
    void delivered(UUID id) {
        update("deliveredAt = ?1 where id = ?2", clock.instant(), id);
    }
}
