package org.hamyari.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** Refuses a caller who has not used a second factor lately (RFC 9470). */
@ApplicationScoped
public class StepUp {

    private final Caller caller;
    private final SecuritySettings settings;

    StepUp(Caller caller, SecuritySettings settings) {
        this.caller = caller;
        this.settings = settings;
    }

    void require() {
        boolean context = caller.authenticationContext().filter(settings.stepUpContext()::equals).isPresent();
        // Keycloak's clock gave the time, this machine's clock judges it: the limit is wider than Keycloak's own and forgives a skew.
        boolean fresh = caller.secondFactorAt()
                .filter(at -> at.plus(settings.stepUpMaxAge()).isAfter(Instant.now()))
                .isPresent();
        if (!context || !fresh) {
            throw new DomainException(new DomainError.StepUpRequired());
        }
    }
}
