package org.hamyari.catalogue.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamyari.catalogue.api.DeliveryMilestoneDto;
import org.hamyari.catalogue.api.EvidenceDto;
import org.hamyari.catalogue.file.Pictures;

/** Milestones with what was shown for them, pictures too. */
@ApplicationScoped
class Shown {

    private static final String KIND = "milestone-evidence";

    private final DeliveryRepository deliveries;
    private final Pictures pictures;

    Shown(DeliveryRepository deliveries, Pictures pictures) {
        this.deliveries = deliveries;
        this.pictures = pictures;
    }

    List<DeliveryMilestoneDto> of(List<Milestone> milestones) {
        if (milestones.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Evidence>> evidence = deliveries.evidence(milestones.getFirst().cityId, milestones);
        return milestones.stream().map(milestone -> milestone.toDto(evidence.getOrDefault(milestone.id, List.of()).stream()
                .map(each -> withPictures(milestone, each)).toList())).toList();
    }

    /** Keeps evidence with its pictures; refuses a picture that is no free evidence of this project. */
    void add(Milestone milestone, Evidence evidence, List<UUID> pictureIds) {
        deliveries.add(evidence);
        if (pictureIds != null && !pictureIds.isEmpty()) {
            pictures.attach(milestone.cityId, milestone.projectId, KIND, evidence.id, pictureIds, "/pictureIds");
        }
    }

    private EvidenceDto withPictures(Milestone milestone, Evidence evidence) {
        return evidence.toDto(pictures.attached(milestone.cityId, milestone.projectId, KIND, evidence.id));
    }
}
