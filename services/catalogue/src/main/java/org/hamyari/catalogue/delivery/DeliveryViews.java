package org.hamyari.catalogue.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hamyari.catalogue.api.DeliveryDto;
import org.hamyari.catalogue.api.DeliveryFigureCodeDto;
import org.hamyari.catalogue.api.DeliveryFigureDto;
import org.hamyari.catalogue.api.DeliveryMilestoneDto;
import org.hamyari.catalogue.api.EvidenceDto;
import org.hamyari.catalogue.api.MilestoneStateDto;
import org.hamyari.catalogue.api.ProjectStateDto;
import org.hamyari.catalogue.project.ProjectFacts;
import org.hamyari.platform.money.Money;

/** Shows a delivery with everything that belongs to it. */
@ApplicationScoped
class DeliveryViews {

    private final DeliveryRepository deliveries;
    private final Shown shown;
    private final DeliveryTime time;
    private final DeliverySettings settings;

    DeliveryViews(DeliveryRepository deliveries, Shown shown, DeliveryTime time, DeliverySettings settings) {
        this.deliveries = deliveries;
        this.shown = shown;
        this.time = time;
        this.settings = settings;
    }

    /** Whoever works on the project reads every report, others those that the terms publish. */
    DeliveryDto of(ProjectFacts project, Delivery delivery, boolean worksOnIt) {
        List<DeliveryMilestoneDto> steps = shown.of(deliveries.milestones(delivery));
        List<FinalReport> reports = deliveries.reports(delivery);
        Optional<FinalReport> approved = reports.stream().filter(report -> report.state == ReportState.APPROVED).findFirst();
        List<EvidenceDto> accepted = steps.stream().filter(step -> step.state() == MilestoneStateDto.ACCEPTED)
                .flatMap(step -> step.evidence().stream()).toList();
        int overdue = delivery.overdueDays(time.today(delivery.cityId), reports.stream().anyMatch(FinalReport::stands));
        return new DeliveryDto(delivery.projectId, ProjectStateDto.valueOf(project.state().name()), delivery.status, delivery.expectedOn,
                delivery.beganAt, delivery.reportDueOn, overdue,
                delivery.reportFigures.stream().map(DeliveryFigureCodeDto::valueOf).toList(), delivery.reportPublished,
                steps,
                deliveries.notes(delivery, settings.most()).stream().map(DeliveryNote::toDto).toList(),
                reports.stream().filter(report -> worksOnIt || delivery.reportPublished).map(FinalReport::toDto).toList(),
                approved.map(report -> report.content.figures()).orElseGet(() -> summed(accepted)),
                approved.map(FinalReport::total).orElseGet(() -> spent(delivery, accepted)).toDto());
    }

    private static List<DeliveryFigureDto> summed(List<EvidenceDto> accepted) {
        Map<DeliveryFigureCodeDto, Long> sums = new TreeMap<>();
        accepted.stream().flatMap(evidence -> evidence.figures().stream())
                .forEach(figure -> sums.merge(figure.code(), figure.value(), Math::addExact));
        return sums.entrySet().stream().map(sum -> new DeliveryFigureDto(sum.getKey(), sum.getValue())).toList();
    }

    private static Money spent(Delivery delivery, List<EvidenceDto> accepted) {
        Stream<Money> receipts = accepted.stream().flatMap(evidence -> evidence.receipts().stream())
                .map(receipt -> Money.parse(receipt.amount(), "/receipts"));
        return receipts.reduce(Money.zero(delivery.currency), Money::plus);
    }
}
