package org.hamyari.cities.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.hamyari.cities.training.Lesson.Option;
import org.hamyari.cities.training.Lesson.Question;

/**
 * Which questions an attempt has, and in what order they and their options stand. {@link Random} and {@code shuffle} are specified to the
 * bit, so lesson and seed give the same paper for ever.
 */
final class QuestionDraw {

    private QuestionDraw() {
    }

    static List<Question> draw(Lesson lesson, long seed, int count) {
        Random random = new Random(seed);
        List<Question> pool = new ArrayList<>(lesson.questions());
        Collections.shuffle(pool, random);
        return pool.stream().limit(count).map(question -> {
            List<Option> options = new ArrayList<>(question.options());
            Collections.shuffle(options, random);
            return new Question(question.id(), question.kind(), question.text(), List.copyOf(options), question.explanation());
        }).toList();
    }
}
