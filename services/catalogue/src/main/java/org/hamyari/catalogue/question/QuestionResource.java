package org.hamyari.catalogue.question;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.catalogue.api.HidingInputDto;
import org.hamyari.catalogue.api.QuestionDto;
import org.hamyari.catalogue.api.QuestionPageDto;
import org.hamyari.catalogue.api.QuestionStateDto;
import org.hamyari.catalogue.api.QuestionsApi;
import org.hamyari.catalogue.api.StatementDto;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class QuestionResource implements QuestionsApi {

    private static final String CITIES = "/api/catalogue/v1/cities/";

    private final Questions questions;
    private final QuestionLists lists;
    private final Idempotency idempotency;
    private final Answer answer;

    QuestionResource(Questions questions, QuestionLists lists, Idempotency idempotency, Answer answer) {
        this.questions = questions;
        this.lists = lists;
        this.idempotency = idempotency;
        this.answer = answer;
    }

    @Override
    public QuestionPageDto listQuestions(String cityId, UUID projectId, String cursor, Integer limit) {
        QuestionPageDto page = lists.ofProject(cityId, projectId, cursor, limit);
        answer.next(CITIES + cityId + "/projects/" + projectId + "/questions?limit=" + limit, page.page().next());
        return page;
    }

    @Override
    public QuestionPageDto listQuestionsOfCity(String cityId, QuestionStateDto state, String cursor, Integer limit) {
        Optional<String> wanted = Optional.ofNullable(state).map(Enum::name);
        QuestionPageDto page = lists.ofCity(cityId, wanted, cursor, limit);
        answer.next(CITIES + cityId + "/questions?limit=" + limit + wanted.map(name -> "&state=" + name).orElse(""), page.page().next());
        return page;
    }

    @Override
    public QuestionDto askQuestion(String idempotencyKey, String cityId, UUID projectId, StatementDto body) {
        return idempotency.once(idempotencyKey, body, () -> questions.ask(cityId, projectId, body));
    }

    @Override
    public QuestionDto answerQuestion(String idempotencyKey, String cityId, UUID projectId, UUID questionId, StatementDto body) {
        return idempotency.once(idempotencyKey, body, () -> questions.answer(cityId, projectId, questionId, body));
    }

    @Override
    public QuestionDto hideQuestion(String idempotencyKey, String cityId, UUID projectId, UUID questionId, HidingInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> questions.hide(cityId, projectId, questionId, body.reason()));
    }
}
