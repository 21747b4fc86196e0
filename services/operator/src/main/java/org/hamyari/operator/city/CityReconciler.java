package org.hamyari.operator.city;

import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ErrorStatusUpdateControl;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Compares the whole declaration with the register each time and reports by conditions. A deleted resource is not followed: what moved
 * money or counted votes stays in the register.
 */
@Singleton
public class CityReconciler implements Reconciler<City> {

    private static final Logger LOG = Logger.getLogger(CityReconciler.class);

    private final CityRegister register;
    private final InstantSource clock;
    private final OperatorSettings settings;

    CityReconciler(CityRegister register, InstantSource clock, OperatorSettings settings) {
        this.register = register;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public UpdateControl<City> reconcile(City city, Context<City> context) {
        var registered = register.declare(city.getMetadata().getName(), city.getSpec(), intent(city));
        var status = status(city).agrees(generation(city), registered, clock.instant());
        var control = status.equals(city.getStatus()) ? UpdateControl.<City>noUpdate()
                : UpdateControl.patchStatus(withStatus(city, status));
        return control.rescheduleAfter(settings.resync());
    }

    @Override
    public ErrorStatusUpdateControl<City> updateErrorStatus(City city, Context<City> context, Exception cause) {
        var failure = Failure.of(cause);
        var status = status(city).failed(generation(city), failure.reason(), failure.message(), clock.instant());
        var control = ErrorStatusUpdateControl.<City>noStatusUpdate();
        if (!status.equals(city.getStatus())) {
            LOG.warnf("city %s is not as declared: %s, %s", city.getMetadata().getName(), failure.reason(), failure.message());
            control = ErrorStatusUpdateControl.patchStatus(withStatus(city, status));
        }
        return failure.passing() ? control : control.withNoRetry().rescheduleAfter(settings.resync());
    }

    /** One key per declaration: a registration whose answer was lost is replayed, not repeated. */
    private static String intent(City city) {
        return UUID.nameUUIDFromBytes((city.getMetadata().getUid() + "/" + generation(city)).getBytes()).toString();
    }

    private static CityStatus status(City city) {
        return Objects.requireNonNullElseGet(city.getStatus(), CityStatus::unknown);
    }

    private static long generation(City city) {
        return Objects.requireNonNullElse(city.getMetadata().getGeneration(), 0L);
    }

    private static City withStatus(City city, CityStatus status) {
        city.setStatus(status);
        return city;
    }
}
