package org.hamyari.catalogue.project;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.catalogue.api.CompletenessDto;
import org.hamyari.catalogue.api.DuplicatesDto;
import org.hamyari.catalogue.api.ProjectChangeDto;
import org.hamyari.catalogue.api.ProjectDto;
import org.hamyari.catalogue.api.ProjectInputDto;
import org.hamyari.catalogue.api.ProjectPageDto;
import org.hamyari.catalogue.api.ProposalsApi;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class ProposalResource implements ProposalsApi {

    private final Proposals proposals;
    private final CityFacts city;
    private final MyProjects mine;
    private final Alike alike;
    private final Idempotency idempotency;
    private final Answer answer;

    ProposalResource(Proposals proposals, CityFacts city, MyProjects mine, Alike alike, Idempotency idempotency, Answer answer) {
        this.proposals = proposals;
        this.city = city;
        this.mine = mine;
        this.alike = alike;
        this.idempotency = idempotency;
        this.answer = answer;
    }

    @Override
    public ProjectDto proposeProject(String idempotencyKey, String cityId, ProjectInputDto body) {
        Optional<Places.Place> place = city.require(cityId, body.categoryId(), body.districtId(), body.location());
        return idempotency.once(idempotencyKey, body, () -> {
            ProjectDto project = proposals.propose(cityId, body, place);
            answer.location("/api/catalogue/v1/cities/" + cityId + "/projects/" + project.id());
            return versioned(project);
        });
    }

    @Override
    public ProjectDto changeProject(String ifMatch, String cityId, UUID projectId, ProjectChangeDto body) {
        Optional<Places.Place> place = city.require(cityId, body.categoryId(), body.districtId(), body.location());
        return versioned(proposals.change(cityId, projectId, ifMatch, body, place));
    }

    @Override
    public ProjectPageDto listMyProjects(String cityId, String cursor, Integer limit) {
        ProjectPageDto page = mine.in(cityId, cursor, limit);
        answer.next("/api/catalogue/v1/cities/" + cityId + "/my-projects?limit=" + limit, page.page().next());
        return page;
    }

    @Override
    public CompletenessDto getCompleteness(String cityId, UUID projectId) {
        return proposals.completeness(cityId, projectId);
    }

    @Override
    public DuplicatesDto listDuplicates(String cityId, UUID projectId) {
        return alike.of(cityId, projectId);
    }

    private ProjectDto versioned(ProjectDto project) {
        answer.version(project.version());
        return project;
    }
}
