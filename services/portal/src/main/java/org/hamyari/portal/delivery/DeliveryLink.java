package org.hamyari.portal.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.catalogue.client.ProjectStateDto;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.project.ManageLink;

/** The way from the owner's list to the page of the work. */
@ApplicationScoped
public class DeliveryLink implements ManageLink {

    private static final Set<ProjectStateDto> FUNDED =
            Set.of(ProjectStateDto.SUCCEEDED, ProjectStateDto.DELIVERING, ProjectStateDto.REPORTED, ProjectStateDto.CLOSED);

    @Override
    public int place() {
        return 400;
    }

    @Override
    public String text() {
        return "delivery_manage";
    }

    @Override
    public String path() {
        return "manage/delivery";
    }

    @Override
    public boolean applies(Page page, ProjectDto project) {
        return FUNDED.contains(project.state());
    }
}
