package org.hamyari.sandboxgateway.notification;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import org.hamyari.sandboxgateway.GatewaySettings;
import org.jboss.logging.Logger;

/** Brings notifications to the merchant; whatever is not answered with a 2xx comes again. */
@Singleton
class Delivery {

    private static final Logger LOG = Logger.getLogger(Delivery.class);

    private final Notifications notifications;
    private final GatewaySettings settings;
    private final Clock clock;
    private final HttpClient http;

    Delivery(Notifications notifications, GatewaySettings settings, Clock clock) {
        this.notifications = notifications;
        this.settings = settings;
        this.clock = clock;
        this.http = HttpClient.newBuilder().connectTimeout(settings.deliveryTimeout()).build();
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deliverDue() {
        for (Notification notification : notifications.take()) {
            if (isAccepted(notification)) {
                notifications.delivered(notification.id);
            }
        }
    }

    private boolean isAccepted(Notification notification) {
        String secret = notification.forged ? "not-" + settings.notificationSecret() : settings.notificationSecret();
        HttpRequest request = HttpRequest.newBuilder(URI.create(notification.address))
                .timeout(settings.deliveryTimeout())
                .header("Content-Type", "application/json")
                .header(Signature.HEADER, Signature.of(notification.body, clock.instant().getEpochSecond(), secret))
                .POST(HttpRequest.BodyPublishers.ofString(notification.body))
                .build();
        try {
            int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            LOG.infof("Notification for %s%s answered with %d", notification.providerRef, notification.forged ? " (forged)" : "", status);
            return status / 100 == 2 || notification.forged;
        } catch (IOException e) {
            LOG.infof("Notification for %s not delivered: %s", notification.providerRef, e.toString());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
