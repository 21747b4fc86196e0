package org.hamyari.portal.talk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.catalogue.client.ArchivingDto;
import org.hamyari.catalogue.client.SubmissionsApi;
import org.hamyari.portal.neighbour.Neighbour;

/** Closes projects that failed, as the catalogue keeps them. */
@ApplicationScoped
public class Archivings {

    private final SubmissionsApi submissions;

    Archivings(@RestClient SubmissionsApi submissions) {
        this.submissions = submissions;
    }

    void archive(String key, String city, UUID project, String reason) {
        Neighbour.ask(() -> submissions.archiveProject(key, city, project, new ArchivingDto(reason)));
    }
}
