package org.hamyari.portal.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.catalogue.client.DeliveryApi;
import org.hamyari.catalogue.client.DeliveryDecisionInputDto;
import org.hamyari.catalogue.client.DeliveryDto;
import org.hamyari.catalogue.client.DeliveryFilterDto;
import org.hamyari.catalogue.client.DeliveryNoteInputDto;
import org.hamyari.catalogue.client.DeliverySummaryDto;
import org.hamyari.catalogue.client.EvidenceInputDto;
import org.hamyari.catalogue.client.ReportInputDto;
import org.hamyari.portal.neighbour.Neighbour;

/** The work on projects, as the catalogue tells it and takes it. */
@ApplicationScoped
class Deliveries {

    private static final int MOST = 100;

    private final DeliveryApi api;

    Deliveries(@RestClient DeliveryApi api) {
        this.api = api;
    }

    /** Nothing before the work has begun, or while it cannot be asked. */
    Optional<DeliveryDto> of(String cityId, UUID project) {
        return Neighbour.ifKnown("catalogue", () -> api.getDelivery(cityId, project));
    }

    List<DeliverySummaryDto> all(String cityId, DeliveryFilterDto only) {
        return Neighbour.ask(() -> api.listDeliveries(cityId, only, MOST)).items();
    }

    void begin(String key, String cityId, UUID project) {
        Neighbour.ask(() -> api.beginDelivery(key, cityId, project));
    }

    void say(String key, String cityId, UUID project, DeliveryNoteInputDto note) {
        Neighbour.ask(() -> api.postDeliveryNote(key, cityId, project, note));
    }

    void show(String key, String cityId, UUID project, int milestone, EvidenceInputDto evidence) {
        Neighbour.ask(() -> api.postEvidence(key, cityId, project, milestone, evidence));
    }

    void report(String key, String cityId, UUID project, ReportInputDto report) {
        Neighbour.ask(() -> api.submitReport(key, cityId, project, report));
    }

    void decideMilestone(String key, String cityId, UUID project, int number, DeliveryDecisionInputDto decision) {
        Neighbour.ask(() -> api.decideMilestone(key, cityId, project, number, decision));
    }

    void decideReport(String key, String cityId, UUID project, int number, DeliveryDecisionInputDto decision) {
        Neighbour.ask(() -> api.decideReport(key, cityId, project, number, decision));
    }
}
