package org.hamyari.catalogue.external;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Optional;
import org.hamyari.catalogue.api.ExternalProjectDto;
import org.hamyari.catalogue.api.ExternalProjectInputDto;
import org.hamyari.catalogue.api.ExternalProjectPageDto;
import org.hamyari.catalogue.api.ExternalProjectsApi;
import org.hamyari.catalogue.api.ExternalStatusDto;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class ExternalProjectResource implements ExternalProjectsApi {

    private final ExternalProjects projects;
    private final Caller caller;
    private final Answer answer;

    ExternalProjectResource(ExternalProjects projects, Caller caller, Answer answer) {
        this.projects = projects;
        this.caller = caller;
        this.answer = answer;
    }

    @Override
    public ExternalProjectDto feedExternalProject(String cityId, String externalId, ExternalProjectInputDto body) {
        ExternalProjectDto project = projects.feed(cityId, caller.client(), externalId, body);
        answer.version(project.version());
        return project;
    }

    @Override
    public ExternalProjectPageDto listExternalProjects(String cityId, String partner, ExternalStatusDto status, String cursor, Integer limit) {
        ExternalProjectPageDto page = projects.list(cityId, Optional.ofNullable(partner), Optional.ofNullable(status), cursor, limit);
        String address = "/api/catalogue/v1/cities/" + cityId + "/external-projects?limit=" + limit
                + (partner == null ? "" : "&partner=" + partner) + (status == null ? "" : "&status=" + status);
        answer.next(address, page.page().next());
        return page;
    }
}
