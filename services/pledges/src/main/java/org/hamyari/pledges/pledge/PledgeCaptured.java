package org.hamyari.pledges.pledge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.hamyari.platform.api.MoneyDto;
import org.hamyari.platform.event.DomainEvent;

/** A citizen has paid; the money is held for the campaign. */
record PledgeCaptured(String cityId, long sequence, Data data) implements DomainEvent {

    static PledgeCaptured of(Pledge pledge) {
        return new PledgeCaptured(pledge.cityId, pledge.version, new Data(pledge.id, pledge.projectId, pledge.money().toDto(),
                pledge.donor, pledge.reservationId, pledge.termsVersion, pledge.capturedAt));
    }

    @Override
    public String type() {
        return "org.hamyari.pledge.captured.v1";
    }

    @Override
    public String subject() {
        return data.pledgeId.toString();
    }

    @Override
    public String key() {
        return data.projectId.toString();
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(UUID pledgeId, UUID projectId, MoneyDto amount, String donor, UUID reservationId, int termsVersion, Instant capturedAt) {
    }
}
