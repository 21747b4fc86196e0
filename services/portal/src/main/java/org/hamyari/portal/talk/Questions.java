package org.hamyari.portal.talk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.catalogue.client.HidingInputDto;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.catalogue.client.QuestionDto;
import org.hamyari.catalogue.client.QuestionPageDto;
import org.hamyari.catalogue.client.QuestionStateDto;
import org.hamyari.catalogue.client.QuestionsApi;
import org.hamyari.catalogue.client.StatementDto;
import org.hamyari.portal.component.Neighbours;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.neighbour.Neighbour;

/** Questions about projects, as the catalogue keeps them. */
@ApplicationScoped
public class Questions {

    private static final int MOST = 100;

    private final QuestionsApi questions;

    Questions(@RestClient QuestionsApi questions) {
        this.questions = questions;
    }

    QuestionsView of(Page page, ProjectDto project, String cursor, int limit) {
        String city = page.city().id();
        QuestionPageDto found = Neighbour.ask(() -> questions.listQuestions(city, project.id(), cursor, limit));
        boolean moderator = page.visitor().holds("moderator", city);
        String next = found.page().next() == null ? null : page.at("projects/" + project.id() + "/questions?after=" + found.page().next());
        return new QuestionsView(project, found.items().stream().map(QuestionView::of).toList(), project.part() != null || moderator,
                moderator && project.part() == null, new Neighbours(null, next));
    }

    /** The question, where it is among the newest. */
    Optional<QuestionView> find(String city, UUID project, UUID id) {
        return Neighbour.ask(() -> questions.listQuestions(city, project, null, MOST)).items().stream()
                .filter(question -> question.id().equals(id)).map(QuestionView::of).findFirst();
    }

    QuestionPageDto ofCity(String city, QuestionStateDto state, String cursor) {
        return Neighbour.ask(() -> questions.listQuestionsOfCity(city, state, cursor, MOST));
    }

    QuestionDto ask(String key, String city, UUID project, StatementDto said) {
        return Neighbour.ask(() -> questions.askQuestion(key, city, project, said));
    }

    QuestionDto answer(String key, String city, UUID project, UUID id, StatementDto said) {
        return Neighbour.ask(() -> questions.answerQuestion(key, city, project, id, said));
    }

    QuestionDto hide(String key, String city, UUID project, UUID id, String reason) {
        return Neighbour.ask(() -> questions.hideQuestion(key, city, project, id, new HidingInputDto(reason)));
    }
}
