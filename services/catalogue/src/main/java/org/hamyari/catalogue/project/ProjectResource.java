package org.hamyari.catalogue.project;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hamyari.catalogue.api.ProjectDto;
import org.hamyari.catalogue.api.ProjectPageDto;
import org.hamyari.catalogue.api.ProjectStateDto;
import org.hamyari.catalogue.api.ProjectsApi;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class ProjectResource implements ProjectsApi {

    private static final String ROOT = "/api/catalogue/v1";

    private final Projects projects;
    private final ProjectList list;
    private final Idempotency idempotency;
    private final Answer answer;
    private final Caller caller;

    ProjectResource(Projects projects, ProjectList list, Idempotency idempotency, Answer answer, Caller caller) {
        this.projects = projects;
        this.list = list;
        this.idempotency = idempotency;
        this.answer = answer;
        this.caller = caller;
    }

    @Override
    public ProjectPageDto searchProjects(String cityId, String category, ProjectStateDto state, String q, String cursor, Integer limit) {
        ProjectPageDto page = list.everywhere(wanted(Optional.ofNullable(cityId), category, state, q, "", false), cursor, limit);
        answer.next(address(ROOT + "/projects", cityId, category, state, q, limit), page.page().next());
        return page;
    }

    @Override
    public ProjectPageDto listProjects(String cityId, String category, ProjectStateDto state, String q, String cursor, Integer limit) {
        String owner = caller.subjectIfKnown().orElse("");
        ProjectPageDto page = list.inCity(wanted(Optional.empty(), category, state, q, owner, projects.seesAll(cityId)), cursor, limit);
        answer.next(address(path(cityId), null, category, state, q, limit), page.page().next());
        return page;
    }

    @Override
    public ProjectDto getProject(String cityId, UUID projectId, String ifNoneMatch) {
        ProjectDto project = projects.get(cityId, projectId);
        answer.versionUnlessKnown(project.version(), ifNoneMatch);
        return project;
    }

    private ProjectDto versioned(ProjectDto project) {
        answer.version(project.version());
        return project;
    }

    private static ProjectList.Wanted wanted(Optional<String> cityId, String category, ProjectStateDto state, String q, String owner, boolean all) {
        return new ProjectList.Wanted(cityId, Optional.ofNullable(category), Optional.ofNullable(state).map(Enum::name), Optional.ofNullable(q),
                owner, all);
    }

    private static String address(String path, String cityId, String category, ProjectStateDto state, String q, int limit) {
        Map<String, Object> query = new LinkedHashMap<>();
        query.put("cityId", cityId);
        query.put("category", category);
        query.put("state", state);
        query.put("q", q);
        query.put("limit", limit);
        return path + "?" + query.entrySet().stream().filter(entry -> entry.getValue() != null)
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String path(String cityId) {
        return ROOT + "/cities/" + cityId + "/projects";
    }
}
