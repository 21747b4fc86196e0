package org.hamyari.portal.propose;

import java.util.List;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.catalogue.client.ProjectPartDto;
import org.hamyari.catalogue.client.ProjectStateDto;
import org.hamyari.portal.component.Fact;
import org.hamyari.portal.component.Field;

/**
 * All answers of a proposal before it is handed in.
 *
 * @param missing what is not answered yet, with the question that asks it
 * @param note a word to the reviewers
 * @param refused why it was not taken, when it was handed in and refused; else absent
 */
public record CheckView(ProjectDto project, List<Fact> answers, List<Missing> missing, Field note, String refused, String address, String key) {

    /** Something to be answered yet. */
    public record Missing(String text, String address) {
    }

    public boolean complete() {
        return missing.isEmpty();
    }

    /** Whether it can be handed in by the one who looks. */
    public boolean submits() {
        return complete() && project.state() == ProjectStateDto.DRAFT && project.part() == ProjectPartDto.OWNER;
    }

    public boolean bad() {
        return refused != null;
    }
}
