package org.hamyari.portal.propose;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.catalogue.client.ProjectPartDto;
import org.hamyari.catalogue.client.ProjectStateDto;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.project.ManageLink;

/** What can be done about the proposal itself. */
class ProposeLinks {

    private static final Set<ProjectStateDto> WRITTEN = Set.of(ProjectStateDto.DRAFT, ProjectStateDto.REJECTED);
    private static final Set<ProjectStateDto> GIVEN_UP = Set.of(ProjectStateDto.DRAFT, ProjectStateDto.IN_REVIEW, ProjectStateDto.PUBLISHED);

    /** A link that applies in some states. */
    private record Link(int place, String text, String path, Set<ProjectStateDto> states, boolean ownersOnly) implements ManageLink {

        @Override
        public boolean applies(Page page, ProjectDto project) {
            return states.contains(project.state()) && (!ownersOnly || project.part() == ProjectPartDto.OWNER);
        }
    }

    @Produces
    @Singleton
    ManageLink write() {
        return new Link(100, "propose_write", "manage/proposal", WRITTEN, false);
    }

    @Produces
    @Singleton
    ManageLink check() {
        return new Link(110, "propose_check", "manage/proposal/check", WRITTEN, false);
    }

    @Produces
    @Singleton
    ManageLink withdraw() {
        return new Link(990, "propose_withdraw", "manage/withdraw", GIVEN_UP, true);
    }
}
