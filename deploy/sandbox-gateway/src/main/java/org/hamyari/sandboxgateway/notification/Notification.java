package org.hamyari.sandboxgateway.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A message to the merchant and how far its delivery has come. */
@Entity
class Notification {

    @Id
    UUID id;
    String providerRef;
    String address;
    String body;
    boolean forged;
    int attempts;
    Instant dueAt;
    Instant deliveredAt;

    protected Notification() {
    }

    Notification(String providerRef, String address, String body, boolean forged, Instant dueAt) {
        this.id = UUID.randomUUID();
        this.providerRef = providerRef;
        this.address = address;
        this.body = body;
        this.forged = forged;
        this.dueAt = dueAt;
    }
}
