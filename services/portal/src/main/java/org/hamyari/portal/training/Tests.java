package org.hamyari.portal.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.AttemptAnswerDto;
import org.hamyari.cities.client.AttemptAnswersDto;
import org.hamyari.cities.client.AttemptQuestionDto;
import org.hamyari.cities.client.TrainingApi;
import org.hamyari.cities.client.TrainingAttemptDto;
import org.hamyari.portal.component.Field;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.neighbour.Neighbour;

/** Taking the test of a lesson. */
@ApplicationScoped
class Tests {

    private final TrainingApi training;

    Tests(@RestClient TrainingApi training) {
        this.training = training;
    }

    TrainingAttemptDto start(String cityId, String lessonId, String key) {
        return Neighbour.ask(() -> training.startTrainingAttempt(key, cityId, lessonId));
    }

    TrainingAttemptDto attempt(String cityId, UUID id) {
        return Neighbour.ask(() -> training.getTrainingAttempt(cityId, id));
    }

    TrainingAttemptDto handIn(String cityId, UUID id, Map<String, List<String>> chosen, String key) {
        AttemptAnswersDto answers = new AttemptAnswersDto(chosen.entrySet().stream()
                .map(answer -> new AttemptAnswerDto(answer.getKey(), answer.getValue())).toList());
        return Neighbour.ask(() -> training.submitTrainingAttempt(key, cityId, id, answers));
    }

    /** The form; with {@code looked}, each question without an answer says so. */
    TestView view(Page page, TrainingAttemptDto attempt, String lesson, Map<String, List<String>> chosen, boolean looked, String key) {
        return new TestView(page.at("training/attempts/" + attempt.id()), lesson, attempt.expiresAt(),
                attempt.questions().stream().map(question -> question(page, question, chosen.getOrDefault(question.id(), List.of()), looked)).toList(),
                key);
    }

    private static TestView.Question question(Page page, AttemptQuestionDto question, List<String> chosen, boolean looked) {
        Field field = Field.empty("q-" + question.id());
        String why = page.texts().get("training_unanswered", Words.plain(question.text(), page.language()));
        return new TestView.Question(question.text(), question.kind(), looked && chosen.isEmpty() ? field.refused(why) : field,
                question.options().stream().map(option -> new TestView.Option(option.id(), option.text(), chosen.contains(option.id()))).toList());
    }
}
