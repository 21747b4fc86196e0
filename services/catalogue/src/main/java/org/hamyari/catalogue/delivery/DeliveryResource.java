package org.hamyari.catalogue.delivery;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.catalogue.api.DeliveryApi;
import org.hamyari.catalogue.api.DeliveryDecisionInputDto;
import org.hamyari.catalogue.api.DeliveryDto;
import org.hamyari.catalogue.api.DeliveryFilterDto;
import org.hamyari.catalogue.api.DeliveryListDto;
import org.hamyari.catalogue.api.DeliveryMilestoneDto;
import org.hamyari.catalogue.api.DeliveryNoteDto;
import org.hamyari.catalogue.api.DeliveryNoteInputDto;
import org.hamyari.catalogue.api.EvidenceInputDto;
import org.hamyari.catalogue.api.ReportDto;
import org.hamyari.catalogue.api.ReportInputDto;
import org.hamyari.platform.idempotency.Idempotency;

@RunOnVirtualThread
public class DeliveryResource implements DeliveryApi {

    private final Deliveries deliveries;
    private final Milestones milestones;
    private final Reports reports;
    private final DeliveryList list;
    private final Idempotency idempotency;

    DeliveryResource(Deliveries deliveries, Milestones milestones, Reports reports, DeliveryList list, Idempotency idempotency) {
        this.deliveries = deliveries;
        this.milestones = milestones;
        this.reports = reports;
        this.list = list;
        this.idempotency = idempotency;
    }

    @Override
    public DeliveryDto getDelivery(String cityId, UUID projectId) {
        return deliveries.get(cityId, projectId);
    }

    @Override
    public DeliveryListDto listDeliveries(String cityId, DeliveryFilterDto only, Integer limit) {
        return list.of(cityId, Optional.ofNullable(only), limit);
    }

    @Override
    public DeliveryDto beginDelivery(String idempotencyKey, String cityId, UUID projectId) {
        return idempotency.once(idempotencyKey, "", () -> deliveries.begin(cityId, projectId));
    }

    @Override
    public DeliveryNoteDto postDeliveryNote(String idempotencyKey, String cityId, UUID projectId, DeliveryNoteInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> deliveries.say(cityId, projectId, body));
    }

    @Override
    public DeliveryMilestoneDto postEvidence(String idempotencyKey, String cityId, UUID projectId, Integer number, EvidenceInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> milestones.show(cityId, projectId, number, body));
    }

    @Override
    public DeliveryMilestoneDto decideMilestone(String idempotencyKey, String cityId, UUID projectId, Integer number,
            DeliveryDecisionInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> milestones.decide(cityId, projectId, number, body));
    }

    @Override
    public ReportDto submitReport(String idempotencyKey, String cityId, UUID projectId, ReportInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> reports.submit(cityId, projectId, body));
    }

    @Override
    public ReportDto decideReport(String idempotencyKey, String cityId, UUID projectId, Integer number, DeliveryDecisionInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> reports.decide(cityId, projectId, number, body));
    }
}
