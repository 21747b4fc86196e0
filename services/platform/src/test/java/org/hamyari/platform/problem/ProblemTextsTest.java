package org.hamyari.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProblemTextsTest {

    private final ProblemTexts texts = new ProblemTexts();

    @Test
    void writesWordsAndNumbersInTheLanguageOfTheSentence() {
        assertEquals("Try again in 5 seconds.", texts.text("en", "busy.detail", 5));
        assertEquals("ریال ۱۲٫۵ 3a", texts.text("fa", "{0} {1} {2}", "IRR", "12.5", "3a"));
        assertEquals("IRR 12.5 3a", texts.text("en", "{0} {1} {2}", "IRR", "12.5", "3a"));
    }
}
