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
import org.hamyari.pledges.campaign.AmendmentHandler.Proposed;
import org.hamyari.pledges.campaign.CampaignHandler.FrozenTerms;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

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
    @Enumerated(EnumType.STRING)
    SuccessRule successRule;
    Instant opensAt;
    Instant closesAt;
    int termsVersion;
    String termsHash;
    @JdbcTypeCode(SqlTypes.JSON)
    AgreedTerms terms;
    boolean suspended;
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
        return new Terms(cityId, projectId, title(), goal(), opensAt, closesAt, termsVersion, agreed());
    }

    /** The whole terms; campaigns of the first release have none of their own. */
    AgreedTerms agreed() {
        return terms == null ? AgreedTerms.ofTheFirstRelease(this) : terms;
    }

    /** Takes the newest version over. */
    void take(FrozenTerms frozen) {
        Money newGoal = Money.positive(frozen.goal(), "/goal");
        titleFa = frozen.title().fa();
        titleEn = frozen.title().en();
        categoryId = frozen.categoryId();
        currency = newGoal.currency();
        goal = newGoal.minor();
        successRule = frozen.successRule();
        opensAt = frozen.opensAt();
        closesAt = frozen.closesAt();
        termsVersion = frozen.termsVersion();
        termsHash = frozen.termsHash();
        terms = frozen.terms();
    }

    /** Puts terms in force to which nobody has pledged yet. */
    void amend(Proposed proposed) {
        terms = proposed.terms();
        goal = Money.positive(terms.goal(), currency, "/goal").minor();
        successRule = terms.successRule();
        opensAt = terms.opensAt();
        closesAt = terms.closesAt();
        termsVersion = proposed.termsVersion();
        termsHash = proposed.termsHash();
    }

    LocalizedTextDto title() {
        return new LocalizedTextDto(titleFa, titleEn);
    }
}
