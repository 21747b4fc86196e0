package org.hamyari.cities.training;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamyari.cities.api.LessonOutlineDto;
import org.hamyari.cities.api.QuestionKindDto;
import org.hamyari.cities.api.TrainingLessonDto;
import org.hamyari.cities.api.TrainingTrackDto;
import org.hamyari.platform.api.LocalizedTextDto;

/**
 * A lesson and the pool of its questions, as its file under {@code training/} says.
 *
 * @param version grows when text or questions change in meaning
 */
record Lesson(String id, TrainingTrackDto track, int version, int minutes, LocalizedTextDto title, LocalizedTextDto summary, Paragraphs text,
        List<Question> questions) {

    private static final int FEWEST_QUESTIONS = 4;

    Lesson {
        if (questions.size() < FEWEST_QUESTIONS || questions.stream().map(Question::id).distinct().count() < questions.size()) {
            throw new IllegalArgumentException("lesson " + id + ": a pool has four different questions at least");
        }
    }

    /** Text as a list of paragraphs, which reads better in a file. */
    record Paragraphs(List<String> fa, List<String> en) {
        LocalizedTextDto joined() {
            return new LocalizedTextDto(String.join("\n\n", fa), String.join("\n\n", en));
        }
    }

    /** A question; the right options are those marked so. */
    record Question(String id, QuestionKindDto kind, LocalizedTextDto text, List<Option> options, LocalizedTextDto explanation) {

        Question {
            long right = options.stream().filter(Option::right).count();
            if (right < 1 || right == options.size() || kind == QuestionKindDto.SINGLE && right > 1) {
                throw new IllegalArgumentException("question " + id + ": some options are right and some are wrong, one is where one is asked for");
            }
        }

        Set<String> rightOptions() {
            return options.stream().filter(Option::right).map(Option::id).collect(Collectors.toSet());
        }

        boolean offers(String optionId) {
            return options.stream().anyMatch(option -> option.id().equals(optionId));
        }
    }

    /** One of the possible answers. */
    record Option(String id, boolean right, String fa, String en) {
        LocalizedTextDto text() {
            return new LocalizedTextDto(fa, en);
        }
    }

    LessonOutlineDto outline(int drawn) {
        return new LessonOutlineDto(id, title, summary, minutes, version, Math.min(drawn, questions.size()));
    }

    TrainingLessonDto toDto(int drawn) {
        return new TrainingLessonDto(id, track, title, summary, minutes, version, Math.min(drawn, questions.size()), text.joined());
    }
}
