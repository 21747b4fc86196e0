package org.hamyari.portal.propose;

import java.util.List;
import org.hamyari.catalogue.client.DuplicateDto;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.catalogue.client.ProjectSummaryDto;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.project.ProjectStateTag;

/** Projects that may be the same as a new proposal. */
public record SimilarView(ProjectDto project, List<Found> found, String next, String drop) {

    /** One of them. */
    public record Found(ProjectSummaryDto project, ProjectStateTag state, String address) {
    }

    static SimilarView of(Page page, ProjectDto project, List<DuplicateDto> found) {
        return new SimilarView(project, found.stream().map(one -> new Found(one.project(), ProjectStateTag.of(one.project().state()),
                page.at("projects/" + one.project().id())))
                .toList(), page.at("projects/" + project.id() + "/manage/proposal/" + Question.SUMMARY.path()),
                page.at("projects/" + project.id() + "/manage/withdraw"));
    }
}
