package org.hamyari.pledges.closing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hamyari.platform.approval.Approvals.Approval;
import org.hamyari.platform.money.Money;
import org.hamyari.pledges.api.CampaignOutcomeDto;
import org.hamyari.pledges.api.ClosingDecisionDto;
import org.hamyari.pledges.api.ClosingDto;
import org.hamyari.pledges.api.ClosingFiguresDto;
import org.hamyari.pledges.api.ClosingReasonCodeDto;
import org.hamyari.pledges.api.ClosingStateDto;
import org.hamyari.pledges.api.DecisionDto;
import org.hamyari.pledges.campaign.Figures;
import org.hamyari.pledges.campaign.Outcome;
import org.hamyari.pledges.campaign.SuccessRule;
import org.hamyari.pledges.campaign.Terms;

/** The end of a campaign: the figures that decided are frozen with the proposal. */
@Entity
class Closing {

    /** Who decides about a withdrawn project. */
    private static final String CATALOGUE = "catalogue";

    @Id
    UUID id;
    String cityId;
    UUID projectId;
    @Enumerated(EnumType.STRING)
    ClosingState state;
    @Enumerated(EnumType.STRING)
    Outcome outcome;
    String currency;
    long goal;
    @Enumerated(EnumType.STRING)
    SuccessRule successRule;
    long required;
    boolean withdrawn;
    long raised;
    long matched;
    long backers;
    Instant asOf;
    String note;
    String proposedBy;
    Instant proposedAt;
    String decidedBy;
    Instant decidedAt;
    String decisionReason;
    UUID jobId;
    @Version
    long version;

    protected Closing() {
    }

    Closing(Approval proposal, Terms terms, Figures figures) {
        this(proposal.id(), terms, figures);
        this.state = ClosingState.PROPOSED;
        this.outcome = outcome(terms, figures);
        this.note = proposal.proposalReason();
        this.proposedBy = proposal.proposedBy();
        this.proposedAt = proposal.proposedAt();
    }

    private Closing(UUID id, Terms terms, Figures figures) {
        this.id = id;
        this.cityId = terms.cityId();
        this.projectId = terms.projectId();
        this.currency = terms.currency();
        this.goal = terms.goal().minor();
        this.successRule = terms.agreed().successRule();
        this.required = terms.required().minor();
        this.raised = figures.raised().minor();
        this.matched = figures.matched().minor();
        this.backers = figures.backers();
        this.asOf = figures.asOf();
    }

    /** The end of a campaign whose project was withdrawn: officials decided it in catalogue, everything goes back. */
    static Closing withdrawn(Terms terms, Figures figures, Instant now) {
        Closing closing = new Closing(UUID.randomUUID(), terms, figures);
        closing.state = ClosingState.APPROVED;
        closing.outcome = Outcome.FAILED;
        closing.withdrawn = true;
        closing.proposedBy = CATALOGUE;
        closing.proposedAt = now;
        closing.decidedBy = CATALOGUE;
        closing.decidedAt = now;
        closing.decisionReason = closing.reason().text().en();
        return closing;
    }

    /** What the terms ask for is there, or everything goes back. */
    static Outcome outcome(Terms terms, Figures figures) {
        return figures.total().compareTo(terms.required()) >= 0 ? Outcome.SUCCEEDED : Outcome.FAILED;
    }

    /** The project was withdrawn while the proposal waited. */
    void overtake(Instant now) {
        state = state.to(ClosingState.REJECTED);
        decidedBy = CATALOGUE;
        decidedAt = now;
    }

    void decide(Approval decision, ClosingState next) {
        state = state.to(next);
        decidedBy = decision.decidedBy();
        decidedAt = decision.decidedAt();
        decisionReason = decision.reason();
    }

    void done() {
        state = state.to(ClosingState.DONE);
    }

    Money money(long minor) {
        return new Money(minor, currency);
    }

    ClosingReason reason() {
        return withdrawn ? ClosingReason.WITHDRAWN : ClosingReason.byTheTerms(successRule, money(required), money(raised), money(matched));
    }

    ClosingDto toDto(Terms terms) {
        ClosingDecisionDto decision = decidedBy == null ? null : new ClosingDecisionDto(
                state == ClosingState.REJECTED ? DecisionDto.REJECT : DecisionDto.APPROVE, decisionReason, decidedBy, decidedAt);
        return new ClosingDto(id, cityId, projectId, terms.title(), ClosingStateDto.fromString(state.name()),
                CampaignOutcomeDto.fromString(outcome.name()), ClosingReasonCodeDto.fromString(reason().code()), reason().text(),
                new ClosingFiguresDto(money(goal).toDto(), money(raised).toDto(), money(matched).toDto(), money(raised + matched).toDto(),
                        backers, asOf), note, proposedBy, proposedAt, decision, jobId);
    }
}
