package org.hamyari.portal.training;

import java.time.Instant;
import java.util.List;
import org.hamyari.cities.client.QuestionKindDto;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.component.Field;

/** A test as a form: all questions on one page, what was chosen stays chosen. */
public record TestView(String address, String lesson, Instant expiresAt, List<Question> questions, String key) {

    /** A question; its field carries the error. */
    public record Question(LocalizedTextDto text, QuestionKindDto kind, Field field, List<Option> options) {

        public boolean multiple() {
            return kind == QuestionKindDto.MULTIPLE;
        }
    }

    /** An option of a question. */
    public record Option(String id, LocalizedTextDto text, boolean chosen) {
    }

    public List<Field> errors() {
        return questions.stream().map(Question::field).filter(Field::bad).toList();
    }

    public boolean bad() {
        return !errors().isEmpty();
    }
}
