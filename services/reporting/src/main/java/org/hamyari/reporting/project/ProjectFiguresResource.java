package org.hamyari.reporting.project;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.platform.web.Answer;
import org.hamyari.reporting.api.ProjectFiguresApi;
import org.hamyari.reporting.api.ProjectFiguresDto;
import org.hamyari.reporting.api.ProjectFiguresPageDto;
import org.hamyari.reporting.api.ProjectStateDto;
import org.hamyari.reporting.publication.Csv;
import org.hamyari.reporting.publication.Csv.Decimal;
import org.hamyari.reporting.publication.Publication;

@RunOnVirtualThread
public class ProjectFiguresResource implements ProjectFiguresApi {

    private final ProjectFiguresList projects;
    private final Publication publication;
    private final Answer answer;

    ProjectFiguresResource(ProjectFiguresList projects, Publication publication, Answer answer) {
        this.projects = projects;
        this.publication = publication;
        this.answer = answer;
    }

    @Override
    public ProjectFiguresPageDto listProjectFigures(String cityId, ProjectStateDto state, List<UUID> projectId, String cursor, Integer limit) {
        List<UUID> ids = projectId == null ? List.of() : projectId;
        ProjectFiguresPageDto page = projects.page(cityId, Optional.ofNullable(state), ids, cursor, limit);
        answer.next(address(cityId, state, ids, limit), page.page().next());
        return publication.json(page);
    }

    @Override
    public String getProjectFiguresCsv(String cityId) {
        Csv csv = new Csv("project_id", "title_fa", "title_en", "category_id", "state", "currency", "goal", "raised", "matched", "paid_out",
                "pledges", "closes_at", "as_of");
        for (ProjectFiguresList.Row row : projects.all(cityId)) {
            ProjectFiguresDto figures = row.figures();
            csv.line(figures.projectId(), figures.title().fa(), figures.title().en(), figures.categoryId(), figures.state(),
                    figures.raised().currency(), figures.goal() == null ? null : new Decimal(figures.goal().amount()),
                    new Decimal(figures.raised().amount()), new Decimal(figures.matched().amount()), new Decimal(figures.paidOut().amount()),
                    figures.pledges(), figures.closesAt(), row.asOf());
        }
        return publication.csv(cityId + "-project-figures.csv", csv);
    }

    private static String address(String cityId, ProjectStateDto state, List<UUID> ids, int limit) {
        StringBuilder address = new StringBuilder("/api/reporting/v1/cities/" + cityId + "/project-figures?limit=" + limit);
        if (state != null) {
            address.append("&state=").append(state);
        }
        ids.forEach(id -> address.append("&projectId=").append(id));
        return address.toString();
    }
}
