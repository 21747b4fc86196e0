package org.hamyari.portal.project;

import java.util.Optional;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.component.Photo;
import org.hamyari.portal.frame.Page;

/** The picture of a project among those that were uploaded. */
public interface ProjectCover {

    /** Nothing where there is none, or while it cannot be asked. */
    Optional<Photo> of(Page page, ProjectDto project);
}
