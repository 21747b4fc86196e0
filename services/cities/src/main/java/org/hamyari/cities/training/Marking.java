package org.hamyari.cities.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hamyari.cities.api.AttemptAnswerDto;
import org.hamyari.cities.api.QuestionKindDto;
import org.hamyari.cities.training.Lesson.Question;
import org.hamyari.platform.problem.DomainError.FieldError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;

/** Reads the answers to a paper and counts the right ones: a question counts when exactly its right options are chosen. */
final class Marking {

    private Marking() {
    }

    /** The chosen options by question; refuses, naming each, what is unknown, double or missing. */
    static Map<String, List<String>> read(List<Question> paper, List<AttemptAnswerDto> answers) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            AttemptAnswerDto answer = answers.get(i);
            String at = "/answers/" + i;
            Optional<Question> question = paper.stream().filter(each -> each.id().equals(answer.questionId())).findFirst();
            if (question.isEmpty()) {
                errors.add(new FieldError(at + "/questionId", "unknown-question", List.of()));
            } else if (chosen.put(answer.questionId(), List.copyOf(answer.optionIds())) != null) {
                errors.add(new FieldError(at + "/questionId", "question-twice", List.of()));
            } else {
                check(question.get(), answer.optionIds(), at + "/optionIds", errors);
            }
        }
        paper.stream().map(Question::id).filter(id -> !chosen.containsKey(id))
                .forEach(id -> errors.add(new FieldError("/answers/" + id, "question-unanswered", List.of())));
        if (!errors.isEmpty()) {
            throw new DomainException(new Invalid(List.copyOf(errors)));
        }
        return chosen;
    }

    private static void check(Question question, List<String> options, String at, List<FieldError> errors) {
        for (int i = 0; i < options.size(); i++) {
            if (!question.offers(options.get(i))) {
                errors.add(new FieldError(at + "/" + i, "unknown-option", List.of()));
            }
        }
        boolean counts = question.kind() == QuestionKindDto.SINGLE ? options.size() == 1 : !options.isEmpty();
        if (!counts || new HashSet<>(options).size() < options.size()) {
            errors.add(new FieldError(at, question.kind() == QuestionKindDto.SINGLE ? "choose-one" : "choose-some", List.of()));
        }
    }

    static boolean isCorrect(Question question, List<String> chosen) {
        return Set.copyOf(chosen).equals(question.rightOptions());
    }

    static int count(List<Question> paper, Map<String, List<String>> chosen) {
        return (int) paper.stream().filter(question -> isCorrect(question, chosen.get(question.id()))).count();
    }

    /** Whole numbers only, so that 3 of 4 is 75 and passes at 75. */
    static boolean passes(int right, int questions, int passPercent) {
        return right * 100 >= passPercent * questions;
    }
}
