package org.hamyari.operator.city;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.Operator;
import io.javaoperatorsdk.operator.processing.retry.GenericRetry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Runs the reconciler as long as the process lives; without a cluster to watch the process ends and is started again. */
@Singleton
@Readiness
public class CityOperator implements HealthCheck {

    private final Operator operator;
    private final CityReconciler reconciler;
    private final OperatorSettings settings;

    CityOperator(KubernetesClient kubernetes, CityReconciler reconciler, OperatorSettings settings) {
        // A JSON patch of the status: the operator is its only writer, and the API server of the tests knows no server-side apply.
        this.operator = new Operator(overrides -> overrides.withKubernetesClient(kubernetes).withCloseClientOnStop(false)
                .withUseSSAToPatchPrimaryResource(false));
        this.reconciler = reconciler;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        var retry = new GenericRetry().setInitialInterval(settings.firstRetry().toMillis()).setIntervalMultiplier(2)
                .setMaxInterval(settings.longestRetry().toMillis()).withoutMaxAttempts();
        operator.register(reconciler, configuration -> configuration.settingNamespace(settings.namespace()).withRetry(retry));
        operator.start();
    }

    void stop(@Observes ShutdownEvent event) {
        operator.stop();
    }

    @Override
    public HealthCheckResponse call() {
        var runtime = operator.getRuntimeInfo();
        return HealthCheckResponse.named("watching cities").status(runtime.isStarted() && runtime.allEventSourcesAreHealthy()).build();
    }

    @Produces
    @Singleton
    static InstantSource clock() {
        return InstantSource.system();
    }
}
