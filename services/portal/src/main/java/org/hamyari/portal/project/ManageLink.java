package org.hamyari.portal.project;

import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.frame.Page;

/** A page on which the people behind a project work on it; those that apply are listed on {@code projects/{id}/manage}. */
public interface ManageLink {

    /** Where it stands in the list, in the order of a project's life: 100 proposal, 200 files, 300 terms, 400 delivery, 500 talk. */
    int place();

    /** Key of its name in the texts; where there is a text with {@code _hint} behind it, that stands below. */
    String text();

    /** The address behind {@code projects/{id}/}. */
    String path();

    boolean applies(Page page, ProjectDto project);
}
