package org.hamyari.portal.talk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.catalogue.client.SuspensionDto;
import org.hamyari.catalogue.client.SuspensionEndingDto;
import org.hamyari.catalogue.client.SuspensionInputDto;
import org.hamyari.catalogue.client.SuspensionOutcomeDto;
import org.hamyari.catalogue.client.SuspensionsApi;
import org.hamyari.portal.neighbour.Neighbour;

/** Suspensions of projects, as the catalogue keeps them. */
@ApplicationScoped
public class Suspensions {

    private final SuspensionsApi suspensions;

    Suspensions(@RestClient SuspensionsApi suspensions) {
        this.suspensions = suspensions;
    }

    /** The newest first. */
    List<SuspensionDto> of(String city, UUID project) {
        return Neighbour.ask(() -> suspensions.listSuspensions(city, project)).items();
    }

    /** The one that lasts. */
    Optional<SuspensionDto> open(String city, UUID project) {
        return of(city, project).stream().filter(each -> each.outcome() == null).findFirst();
    }

    SuspensionDto suspend(String key, String city, UUID project, String reason) {
        return Neighbour.ask(() -> suspensions.suspendProject(key, city, project, new SuspensionInputDto(reason)));
    }

    SuspensionDto end(String key, String city, UUID project, SuspensionOutcomeDto outcome, String reason) {
        return Neighbour.ask(() -> suspensions.endSuspension(key, city, project, new SuspensionEndingDto(outcome, reason)));
    }
}
