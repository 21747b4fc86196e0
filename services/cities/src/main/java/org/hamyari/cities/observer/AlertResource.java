package org.hamyari.cities.observer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.UUID;
import org.hamyari.cities.api.AlertSubscriptionDto;
import org.hamyari.cities.api.AlertsApi;
import org.hamyari.cities.api.ObserverAlertDto;
import org.hamyari.cities.api.ObserverAlertInputDto;
import org.hamyari.cities.api.ObserverAlertListDto;

@RunOnVirtualThread
public class AlertResource implements AlertsApi {

    private final Alerts alerts;

    AlertResource(Alerts alerts) {
        this.alerts = alerts;
    }

    @Override
    public ObserverAlertListDto listObserverAlerts(String cityId) {
        return alerts.list(cityId);
    }

    @Override
    public ObserverAlertDto setObserverAlert(String cityId, UUID officerId, ObserverAlertInputDto body) {
        return alerts.set(cityId, officerId, body);
    }

    @Override
    public AlertSubscriptionDto getAlertSubscription(String token) {
        return alerts.subscription(token);
    }

    @Override
    public AlertSubscriptionDto unsubscribeAlert(String token) {
        return alerts.unsubscribe(token);
    }
}
