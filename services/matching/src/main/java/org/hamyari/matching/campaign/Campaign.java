package org.hamyari.matching.campaign;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** The copy of a campaign; without terms as long as catalogue's event has not come. */
@Entity
class Campaign {

    String cityId;
    @Id
    UUID projectId;
    @Enumerated(EnumType.STRING)
    CampaignState state;
    String categoryId;
    String currency;
    Instant closesAt;
    String owner;
    int termsVersion;
    boolean backlog;

    CampaignView toView() {
        return new CampaignView(cityId, projectId, state, categoryId, currency, closesAt, owner, backlog);
    }
}
