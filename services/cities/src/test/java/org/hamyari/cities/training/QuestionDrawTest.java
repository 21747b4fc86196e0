package org.hamyari.cities.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hamyari.cities.api.QuestionKindDto;
import org.hamyari.cities.api.TrainingTrackDto;
import org.hamyari.cities.training.Lesson.Option;
import org.hamyari.cities.training.Lesson.Paragraphs;
import org.hamyari.cities.training.Lesson.Question;
import org.hamyari.platform.api.LocalizedTextDto;

class QuestionDrawTest {

    private static final LocalizedTextDto TEXT = new LocalizedTextDto("متن", "text");
    private static final Lesson LESSON = new Lesson("lesson", TrainingTrackDto.CITIZENS, 1, 5, TEXT, TEXT,
            new Paragraphs(List.of("متن"), List.of("text")), IntStream.range(0, 6).mapToObj(i -> question("q" + i)).toList());

    @Property(tries = 200)
    void givesTheSamePaperForTheSameSeed(@ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int count) {
        List<Question> paper = QuestionDraw.draw(LESSON, seed, count);
        assertEquals(paper, QuestionDraw.draw(LESSON, seed, count));
        assertEquals(Math.min(count, 6), paper.stream().map(Question::id).distinct().count());
        paper.forEach(question -> assertEquals(Set.copyOf(LESSON.questions().getFirst().options()), Set.copyOf(question.options())));
    }

    @Property(tries = 1)
    void givesOtherPapersForOtherSeeds() {
        Set<List<String>> papers = new HashSet<>();
        for (long seed = 0; seed < 100; seed++) {
            papers.add(QuestionDraw.draw(LESSON, seed, 4).stream().map(Question::id).collect(Collectors.toList()));
        }
        assertTrue(papers.size() > 50);
    }

    @Property(tries = 200)
    void passesExactlyFromTheMarkOn(@ForAll @IntRange(min = 1, max = 20) int questions, @ForAll @IntRange(min = 1, max = 100) int mark) {
        int needed = (mark * questions + 99) / 100;
        assertTrue(Marking.passes(needed, questions, mark));
        assertFalse(Marking.passes(needed - 1, questions, mark));
    }

    private static Question question(String id) {
        return new Question(id, QuestionKindDto.MULTIPLE, TEXT,
                List.of(new Option("a", true, "آ", "a"), new Option("b", false, "ب", "b"), new Option("c", true, "پ", "c")), TEXT);
    }
}
