package org.hamyari.catalogue.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hamyari.catalogue.api.DeliveryDecisionDto;
import org.hamyari.catalogue.api.DeliveryDecisionInputDto;
import org.hamyari.catalogue.api.DeliveryMilestoneDto;
import org.hamyari.catalogue.api.EvidenceDto;
import org.hamyari.catalogue.api.EvidenceInputDto;
import org.hamyari.catalogue.api.ReceiptDto;
import org.hamyari.catalogue.project.ProjectFacts;
import org.hamyari.catalogue.project.Prose;
import org.hamyari.platform.event.Outbox;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** The owner shows that a milestone is reached, an official who is not the owner accepts it or sends it back; the acceptance is told. */
@ApplicationScoped
class Milestones {

    private static final int RECEIPT_LABEL = 200;

    private final DeliveryRepository deliveries;
    private final SecondSigner signer;
    private final OwnerWork work;
    private final Shown shown;
    private final ReportWarnings warnings;
    private final Outbox outbox;

    Milestones(DeliveryRepository deliveries, SecondSigner signer, OwnerWork work, Shown shown, ReportWarnings warnings, Outbox outbox) {
        this.deliveries = deliveries;
        this.signer = signer;
        this.work = work;
        this.shown = shown;
        this.warnings = warnings;
        this.outbox = outbox;
    }

    /** In the running transaction. */
    DeliveryMilestoneDto show(String cityId, UUID projectId, int number, EvidenceInputDto input) {
        Delivery delivery = work.require(cityId, projectId);
        Milestone milestone = deliveries.lockMilestone(delivery, number);
        if (milestone.state == MilestoneState.ACCEPTED) {
            throw new DomainException(new DomainError.Conflict("milestone-accepted"));
        }
        work.requireRoom(shown(milestone).evidence().size());
        EvidenceDto given = new EvidenceDto(UUID.randomUUID(), Prose.text(input.note(), work.noteLimit(), "/note"),
                OwnerWork.figures(input.figures()), receipts(delivery, input.receipts()), List.of(), work.now());
        milestone.show(given.postedAt());
        shown.add(milestone, Evidence.of(milestone, given, work.caller()), input.pictureIds());
        return shown(milestone);
    }

    /** In the running transaction. */
    DeliveryMilestoneDto decide(String cityId, UUID projectId, int number, DeliveryDecisionInputDto input) {
        ProjectFacts project = signer.require(cityId, projectId);
        Milestone milestone = deliveries.lockMilestone(deliveries.require(cityId, projectId), number);
        boolean accepted = input.decision() == DeliveryDecisionDto.ACCEPT;
        milestone.decide(accepted, work.caller(), Prose.text(input.reason(), work.noteLimit(), "/reason"), work.now());
        deliveries.flush();
        warnings.decided(project, accepted ? "milestone-accepted" : "milestone-returned", milestone.id, milestone.reason, milestone.decidedAt);
        if (accepted) {
            outbox.publish(MilestoneAccepted.of(project, milestone));
        }
        return shown(milestone);
    }

    private DeliveryMilestoneDto shown(Milestone milestone) {
        return shown.of(List.of(milestone)).getFirst();
    }

    private List<ReceiptDto> receipts(Delivery delivery, List<ReceiptDto> given) {
        List<ReceiptDto> clean = new ArrayList<>();
        for (ReceiptDto receipt : given == null ? List.<ReceiptDto>of() : given) {
            String pointer = "/receipts/" + clean.size();
            Money amount = Money.positive(receipt.amount(), delivery.currency, pointer + "/amount");
            work.requireNotAhead(delivery.cityId, receipt.paidOn(), pointer + "/paidOn");
            clean.add(new ReceiptDto(Prose.line(receipt.label(), RECEIPT_LABEL, pointer + "/label"), amount.toDto(), receipt.paidOn()));
        }
        return clean;
    }
}
