package org.hamyari.catalogue.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpellingTest {

    @Test
    void countsWhatWasLeftOutAddedExchangedOrSwapped() {
        assertEquals(0, Spelling.distance("drxt", "drxt"));
        assertEquals(1, Spelling.distance("drxt", "dxt"));
        assertEquals(1, Spelling.distance("drxt", "drrxt"));
        assertEquals(1, Spelling.distance("drxt", "drht"));
        assertEquals(1, Spelling.distance("drxt", "rdxt"));
        assertEquals(4, Spelling.distance("", "drxt"));
        assertEquals(3, Spelling.distance("ca", "abc"));
    }

    @Test
    void allowsOneMistakeInAWordAndTwoInALongOneAndNoneInAShortOne() {
        assertEquals(List.of("tree"), Spelling.nearest("trea", Map.of("tree", "tree", "bread", "bread")));
        assertEquals(List.of(), Spelling.nearest("trio", Map.of("tree", "tree")));
        assertEquals(List.of("playground"), Spelling.nearest("plaigraund", Map.of("playground", "playground")));
        assertEquals(List.of(), Spelling.nearest("cat", Map.of("car", "car")));
    }

    @Test
    void takesTheNearestOnlyAndAtMostThree() {
        assertEquals(List.of("one"), Spelling.nearest("abcd", Map.of("one", "abcd", "two", "abce")));
        assertEquals(3, Spelling.nearest("abcd", Map.of("a", "abce", "b", "abcf", "c", "abcg", "d", "abch")).size());
    }
}
