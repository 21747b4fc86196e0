package org.hamyari.catalogue.project;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.catalogue.api.ProjectChangeDto;
import org.hamyari.catalogue.api.ProjectDto;
import org.hamyari.catalogue.api.ProjectInputDto;
import org.hamyari.catalogue.api.ProjectLocationDto;
import org.hamyari.catalogue.api.ProposalsApi;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class ProposalResource implements ProposalsApi {

    private final Proposals proposals;
    private final Categories categories;
    private final Places places;
    private final Idempotency idempotency;
    private final Answer answer;

    ProposalResource(Proposals proposals, Categories categories, Places places, Idempotency idempotency, Answer answer) {
        this.proposals = proposals;
        this.categories = categories;
        this.places = places;
        this.idempotency = idempotency;
        this.answer = answer;
    }

    @Override
    public ProjectDto proposeProject(String idempotencyKey, String cityId, ProjectInputDto body) {
        Optional<Places.Place> place = known(cityId, body.categoryId(), body.districtId(), body.location());
        return idempotency.once(idempotencyKey, body, () -> {
            ProjectDto project = proposals.propose(cityId, body, place);
            answer.location("/api/catalogue/v1/cities/" + cityId + "/projects/" + project.id());
            return versioned(project);
        });
    }

    @Override
    public ProjectDto changeProject(String ifMatch, String cityId, UUID projectId, ProjectChangeDto body) {
        Optional<Places.Place> place = known(cityId, body.categoryId(), body.districtId(), body.location());
        return versioned(proposals.change(cityId, projectId, ifMatch, body, place));
    }

    /** What the cities service says of category and place. */
    private Optional<Places.Place> known(String cityId, String categoryId, String districtId, ProjectLocationDto location) {
        if (categoryId != null) {
            categories.require(cityId, categoryId);
        }
        return places.require(cityId, districtId, location == null ? null : location.point());
    }

    private ProjectDto versioned(ProjectDto project) {
        answer.version(project.version());
        return project;
    }
}
