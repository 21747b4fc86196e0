package org.hamyari.matching.award;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hamyari.matching.rule.Share;
import org.hamyari.matching.rule.Standing;
import org.hamyari.platform.money.Money;

/** What one fund owes to one project: the sum of its matches that stand. Changes under the lock of its campaign and its fund. */
@Entity
class Award {

    String cityId;
    @Id
    UUID id;
    UUID fundId;
    UUID projectId;
    @Enumerated(EnumType.STRING)
    AwardState state;
    String currency;
    long eligible;
    long demanded;
    long amount;
    long paid;
    @Version
    long version;

    static Award begin(UUID id, String cityId, UUID fundId, UUID projectId, String currency) {
        Award award = new Award();
        award.id = id;
        award.cityId = cityId;
        award.fundId = fundId;
        award.projectId = projectId;
        award.state = AwardState.PROVISIONAL;
        award.currency = currency;
        award.version = 1;
        return award;
    }

    void add(Money pledged, Share share) {
        eligible = Math.addExact(eligible, pledged.minor());
        demanded = Math.addExact(demanded, share.demand());
        amount = Math.addExact(amount, share.amount());
    }

    void remove(Money pledged, Share share) {
        eligible -= pledged.minor();
        demanded -= share.demand();
        amount -= share.amount();
    }

    /** Notes that more, or with a negative difference less, has reached the owner. */
    void pay(long difference) {
        paid = Math.addExact(paid, difference);
        if (state == AwardState.PAYABLE && paid == amount) {
            state = state.to(AwardState.PAID);
        } else if (state == AwardState.PAID && paid < amount) {
            state = state.to(AwardState.PAYABLE);
        }
    }

    Standing standing() {
        return new Standing(eligible, demanded);
    }

    Money money() {
        return new Money(amount, currency);
    }
}
