package org.hamyari.reporting.project;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.money.Money;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What is known of a project and its money. Each fact moves it to the same place, whatever came before. */
@Entity
public class ProjectFigures {

    String cityId;
    @Id
    UUID projectId;
    String titleFa;
    String titleEn;
    String categoryId;
    @Enumerated(EnumType.STRING)
    ProjectState state;
    @Enumerated(EnumType.STRING)
    ProjectState catalogueState;
    long catalogueSequence;
    @Enumerated(EnumType.STRING)
    ProjectState outcome;
    boolean delivered;
    Instant publishedAt;
    int termsVersion;
    Long goalMinor;
    Instant closesAt;
    String currency;
    long raisedMinor;
    long matchedMinor;
    long paidOutMinor;
    long pledges;
    String horizon;
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> strategyTags;
    Instant asOf;

    /** Catalogue told the project; an older version than the one known changes nothing. */
    void tell(long sequence, LocalizedTextDto title, String category, ProjectState told, String lasting, List<String> tags) {
        if (sequence > catalogueSequence) {
            catalogueSequence = sequence;
            titleFa = title.fa();
            titleEn = title.en();
            categoryId = category;
            catalogueState = told;
            horizon = lasting;
            strategyTags = tags;
            show();
        }
    }

    void published(Instant at) {
        publishedAt = at;
    }

    /** The campaign has terms; the newest version stands. */
    void agree(int version, Money goal, Instant end) {
        if (version > termsVersion) {
            in(goal.currency());
            termsVersion = version;
            goalMinor = goal.minor();
            closesAt = end;
        }
    }

    void decided(ProjectState result) {
        outcome = result;
        show();
    }

    void delivered() {
        delivered = true;
        show();
    }

    /** Moves a sum from what a pledge, match, award or payout counted before to what it counts now. */
    void move(MoneyFact fact, long before, long after) {
        in(fact.amount().currency());
        long difference = Math.subtractExact(after, before);
        switch (fact.type().figure()) {
            case RAISED -> {
                raisedMinor = Math.addExact(raisedMinor, difference);
                pledges += Long.signum(after) - Long.signum(before);
            }
            case MATCHED -> matchedMinor = Math.addExact(matchedMinor, difference);
            case PAID_OUT -> paidOutMinor = Math.addExact(paidOutMinor, difference);
        }
        counted(fact.at());
    }

    /** A fact of that time is in the figures. */
    void counted(Instant at) {
        asOf = asOf.isBefore(at) ? at : asOf;
    }

    private void in(String used) {
        if (currency != null && !currency.equals(used)) {
            throw new IllegalArgumentException("a project in " + currency + " is told in " + used);
        }
        currency = used;
    }

    private void show() {
        state = catalogueState == null ? null : ProjectState.shown(catalogueState, outcome, delivered);
    }
}
