package org.hamyari.platform.tenant;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Runs work that no request started (an event, a step of a job) as if a request for that city had: own context, own transaction. */
@ApplicationScoped
public class InCity {

    private final Tenant tenant;

    InCity(Tenant tenant) {
        this.tenant = tenant;
    }

    /** Runs the work in a new transaction of the given city and returns its result; an exception rolls back and is passed on. */
    public <T> T call(String cityId, Supplier<T> work) {
        ManagedContext context = Arc.container().requestContext();
        boolean outer = context.isActive();
        var state = outer ? context.getState() : null;
        if (outer) {
            context.deactivate();
        }
        context.activate();
        try {
            tenant.enter(cityId);
            return QuarkusTransaction.requiringNew().call(work::get);
        } finally {
            context.terminate();
            if (outer) {
                context.activate(state);
            }
        }
    }

    public void run(String cityId, Runnable work) {
        call(cityId, () -> {
            work.run();
            return null;
        });
    }
}
