package org.hamyari.catalogue.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hamyari.catalogue.api.DeliveryDecisionDto;
import org.hamyari.catalogue.api.DeliveryDecisionInputDto;
import org.hamyari.catalogue.api.DeliveryFigureDto;
import org.hamyari.catalogue.api.ReportDto;
import org.hamyari.catalogue.api.ReportInputDto;
import org.hamyari.catalogue.api.SpendingDto;
import org.hamyari.catalogue.project.ProjectFacts;
import org.hamyari.catalogue.project.ProjectMoves;
import org.hamyari.catalogue.project.ProjectState;
import org.hamyari.catalogue.project.Prose;
import org.hamyari.platform.event.Outbox;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;

/**
 * The final report: submitted once every milestone is accepted, then approved by an official who is not the owner, which closes the
 * project and is told, or sent back.
 */
@ApplicationScoped
class Reports {

    private static final int SPENDING_LABEL = 400;

    private final DeliveryRepository deliveries;
    private final SecondSigner signer;
    private final ProjectMoves moves;
    private final OwnerWork work;
    private final ReportWarnings warnings;
    private final Outbox outbox;

    Reports(DeliveryRepository deliveries, SecondSigner signer, ProjectMoves moves, OwnerWork work, ReportWarnings warnings, Outbox outbox) {
        this.deliveries = deliveries;
        this.signer = signer;
        this.moves = moves;
        this.work = work;
        this.warnings = warnings;
        this.outbox = outbox;
    }

    /** In the running transaction. */
    ReportDto submit(String cityId, UUID projectId, ReportInputDto input) {
        Delivery delivery = work.require(cityId, projectId);
        List<FinalReport> earlier = deliveries.reports(delivery);
        work.requireRoom(earlier.size());
        if (deliveries.milestones(delivery).stream().anyMatch(milestone -> milestone.state != MilestoneState.ACCEPTED)) {
            throw new DomainException(new DomainError.Conflict("milestones-open"));
        }
        ReportInputDto clean = clean(delivery, input);
        Money total = clean.spending().stream().map(part -> Money.parse(part.amount(), "/spending")).reduce(Money.zero(delivery.currency), Money::plus);
        FinalReport report = FinalReport.submitted(delivery, earlier.size() + 1, clean, total, work.caller(), work.now());
        report.onTime = !work.day(cityId, report.submittedAt).isAfter(delivery.reportDueOn);
        deliveries.add(report);
        moves.move(cityId, projectId, ProjectState.REPORTED, null);
        return report.toDto();
    }

    /** In the running transaction. */
    ReportDto decide(String cityId, UUID projectId, int number, DeliveryDecisionInputDto input) {
        signer.require(cityId, projectId);
        Delivery delivery = deliveries.require(cityId, projectId);
        FinalReport report = deliveries.reports(delivery).stream().filter(each -> each.number == number).findFirst()
                .orElseThrow(() -> new DomainException(new DomainError.NotFound("report")));
        boolean approved = input.decision() == DeliveryDecisionDto.ACCEPT;
        String reason = Prose.text(input.reason(), work.noteLimit(), "/reason");
        report.decide(approved, work.caller(), reason, work.now());
        ProjectFacts moved = moves.move(cityId, projectId, approved ? ProjectState.CLOSED : ProjectState.DELIVERING, reason);
        warnings.decided(moved, approved ? "report-approved" : "report-returned", report.id, reason, report.decidedAt);
        if (approved) {
            delivery.doneAt = report.decidedAt;
            outbox.publish(ProjectDelivered.of(moved, report));
        }
        deliveries.flush();
        return report.toDto();
    }

    private ReportInputDto clean(Delivery delivery, ReportInputDto input) {
        work.requireNotAhead(delivery.cityId, input.doneOn(), "/doneOn");
        List<DeliveryFigureDto> figures = OwnerWork.figures(input.figures());
        for (String wanted : delivery.reportFigures) {
            if (figures.stream().noneMatch(figure -> figure.code().name().equals(wanted))) {
                throw new DomainException(Invalid.field("/figures", "figure-missing", wanted));
            }
        }
        List<SpendingDto> spending = new ArrayList<>();
        for (SpendingDto part : input.spending()) {
            String pointer = "/spending/" + spending.size();
            Money amount = Money.positive(part.amount(), delivery.currency, pointer + "/amount");
            spending.add(new SpendingDto(Prose.line(part.label(), SPENDING_LABEL, pointer + "/label"), amount.toDto()));
        }
        return new ReportInputDto(Prose.text(input.story(), work.storyLimit(), "/story"), input.doneOn(), figures, spending);
    }
}
