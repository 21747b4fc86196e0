package org.hamyari.portal.project;

import io.quarkus.qute.TemplateInstance;
import java.util.Optional;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.frame.Page;

/**
 * A part of a project's page. A feature that has something to say there is a bean of this kind in its own package: the page draws all of
 * them, one below the other, and knows none.
 */
public interface ProjectSection {

    /**
     * Where it stands, from the top: what is wanted first (100 story, 150 pictures, 200 objectives, 250 money, 350 terms, 400 delivery),
     * what is around it (500 place, 550 team, 600 needs, 650 risks, 700 upkeep, 750 documents), then what people say
     * (800 news, 850 questions, 900 complaints) and decide (950).
     */
    int place();

    /** The part as a {@code <section>} with a heading of the second level; nothing where this project has no such part. */
    Optional<TemplateInstance> draw(Page page, ProjectDto project);
}
