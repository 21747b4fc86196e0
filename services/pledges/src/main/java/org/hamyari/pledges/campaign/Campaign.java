package org.hamyari.pledges.campaign;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.money.Money;

/** The money side of a project's campaign: its frozen terms and what became of it. */
@Entity
class Campaign {

    @Id
    UUID projectId;
    String cityId;
    String titleFa;
    String titleEn;
    String categoryId;
    String currency;
    long goal;
    String successRule;
    Instant opensAt;
    Instant closesAt;
    int termsVersion;
    String termsHash;
    UUID closingId;
    @Enumerated(EnumType.STRING)
    Outcome outcome;
    @Version
    long version;

    protected Campaign() {
    }

    Campaign(String cityId, UUID projectId) {
        this.cityId = cityId;
        this.projectId = projectId;
    }

    CampaignState state(Instant now) {
        if (outcome != null) {
            return outcome == Outcome.SUCCEEDED ? CampaignState.SUCCEEDED : CampaignState.FAILED;
        }
        if (closingId != null) {
            return CampaignState.CLOSING;
        }
        if (now.isBefore(opensAt)) {
            return CampaignState.SCHEDULED;
        }
        return now.isBefore(closesAt) ? CampaignState.OPEN : CampaignState.ENDED;
    }

    Money goal() {
        return new Money(goal, currency);
    }

    Terms terms() {
        return new Terms(cityId, projectId, title(), goal(), opensAt, closesAt, termsVersion);
    }

    LocalizedTextDto title() {
        return new LocalizedTextDto(titleFa, titleEn);
    }
}
