package org.hamyari.catalogue.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.problem.DomainException;
import org.jsoup.Jsoup;

class ProseTest {

    @Property(tries = 2000)
    void leavesNothingThatAReaderOfMarkupWouldTakeForMarkup(@ForAll("typed") String typed) {
        String text = cleaned(typed);
        assertEquals(0, Jsoup.parseBodyFragment(text).body().select("*").size() - 1, text);
        assertFalse(text.codePoints().anyMatch(sign -> sign == 0x202e || sign == 0 || sign == 0x1b));
    }

    @Property(tries = 2000)
    void changesNothingTheSecondTime(@ForAll("typed") String typed) {
        assertEquals(cleaned(typed), cleaned(cleaned(typed)));
    }

    @Example
    void keepsWhatPeopleType() {
        for (String text : List.of("R&D for 3 < 4 and 5 > 2", "می‌خواهیم «کتابخانه»؛ ۱۲٪", "* one\n* two\n\n**three**", "a@b.example, <3")) {
            assertEquals(text, cleaned(text));
        }
    }

    @Example
    void keepsParagraphsOfPastedMarkupApart() {
        assertEquals("One\nTwo\nThree", cleaned("<p>One</p><p>Two</p><div>Three<style>p{}</style></div>"));
        assertEquals("One two", Prose.line("<p>One</p>\r\n<b>two</b>", 20, "/title"));
    }

    @Example
    void refusesATextOfMarkupAlone() {
        for (String nothing : List.of("<script>alert(1)</script>", " \n\t", "<img src=x onerror=alert(1)>", "&lt;b&gt;&lt;/b&gt;")) {
            assertThrows(DomainException.class, () -> Prose.text(nothing, 100, "/story"));
        }
        assertEquals(new LocalizedTextDto(null, "x"), Prose.text(new LocalizedTextDto("<b></b>", "x"), 100, "/story"));
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.of("<", ">", "&lt;", "&gt;", "&amp;", "&#60;", "script", "<script>", "</script>", "<b>", "</b>", "<!--", "-->",
                "<![CDATA[", "]]>", "<plaintext>", "<textarea>", "<svg onload=x>", "<math>", "<noscript>", "<style>", "=", "\"", "'", " ", "\n",
                "\r\n", "\u0000", "\u001b", "\u202e", "\u200c", "a", "ب", "۱", "/", "!").list().ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }

    private static String cleaned(String typed) {
        try {
            return Prose.text(typed, 100_000, "/story");
        } catch (DomainException refused) {
            return "";
        }
    }
}
