package org.hamyari.portal.talk;

import java.util.List;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.component.Neighbours;

/** The questions about a project, and what the reader may do with them. */
public record QuestionsView(ProjectDto project, List<QuestionView> questions, boolean mayAnswer, boolean mayHide, Neighbours neighbours) {
}
