package org.hamyari.pledges.payment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.Instant;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.pledges.api.GatewayNotificationsApi;

@RunOnVirtualThread
class GatewayNotificationsResource implements GatewayNotificationsApi {

    private final SandboxSignature signature;
    private final SandboxNotifications notifications;

    GatewayNotificationsResource(SandboxSignature signature, SandboxNotifications notifications) {
        this.signature = signature;
        this.notifications = notifications;
    }

    @Override
    public void receiveSandboxNotification(String sandboxSignature, String body) {
        if (!signature.isRight(sandboxSignature, body, Instant.now())) {
            throw new DomainException(new DomainError.Unauthenticated("signature-invalid"));
        }
        notifications.receive(body);
    }
}
