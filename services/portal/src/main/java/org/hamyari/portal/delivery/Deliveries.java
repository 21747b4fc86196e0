package org.hamyari.portal.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.hamyari.catalogue.client.PicturePurposeDto;
import org.hamyari.catalogue.client.PicturesApi;
import org.hamyari.catalogue.client.ReportInputDto;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.neighbour.Neighbour;

/** The work on projects, as the catalogue tells it and takes it. */
@ApplicationScoped
class Deliveries {

    private static final int MOST = 100;

    private final DeliveryApi api;
    private final PicturesApi pictures;

    Deliveries(@RestClient DeliveryApi api, @RestClient PicturesApi pictures) {
        this.pictures = pictures;
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

    /** Hands a picture over as evidence; it is shown once it is used for a milestone. */
    UUID upload(String key, String cityId, UUID project, Path picture, LocalizedTextDto shows) {
        try (InputStream content = Files.newInputStream(picture)) {
            return Neighbour.ask(() -> pictures.uploadPicture(key, cityId, project, content, PicturePurposeDto.EVIDENCE, shows.fa(), shows.en())).id();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
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
