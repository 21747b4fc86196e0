package org.hamyari.catalogue.project;

import java.util.regex.Pattern;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Makes text of what people type: tags are taken out together with the scripts and styles between them, as are control characters and
 * those that turn the direction of what follows. What is left has no markup for any reader. Longer texts keep their lines; Markdown
 * in them is text like any other here.
 */
public final class Prose {

    /** Markup that is still there after being taken out so often was made to outwit us. */
    private static final int MOST_ROUNDS = 10;
    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n[\\n\\t ]*\\n[\\n\\t ]*\\n");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    private Prose() {
    }

    /** One line of text in each language, at most so long; nothing where nothing is given. */
    public static LocalizedTextDto line(LocalizedTextDto text, int most, String pointer) {
        return text == null ? null : whole(line(text.fa()), line(text.en()), most, pointer);
    }

    /** Text with paragraphs in each language, at most so long; nothing where nothing is given. */
    public static LocalizedTextDto text(LocalizedTextDto text, int most, String pointer) {
        return text == null ? null : whole(text(text.fa()), text(text.en()), most, pointer);
    }

    /** One line of text, at most so long. */
    public static String line(String typed, int most, String pointer) {
        return typed == null ? null : limited(line(typed), most, pointer);
    }

    /** Text with paragraphs, at most so long. */
    public static String text(String typed, int most, String pointer) {
        return typed == null ? null : limited(text(typed), most, pointer);
    }

    private static LocalizedTextDto whole(String fa, String en, int most, String pointer) {
        if (fa == null && en == null) {
            throw new DomainException(Invalid.field(pointer, "required"));
        }
        return new LocalizedTextDto(fa == null ? null : limited(fa, most, pointer), en == null ? null : limited(en, most, pointer));
    }

    private static String limited(String text, int most, String pointer) {
        if (text == null) {
            throw new DomainException(Invalid.field(pointer, "required"));
        }
        if (text.length() > most) {
            throw new DomainException(Invalid.field(pointer, "text-too-long", most));
        }
        return text;
    }

    private static String line(String typed) {
        String text = text(typed);
        return text == null ? null : SPACES.matcher(text).replaceAll(" ");
    }

    /** The text; nothing where only markup or blanks were typed. */
    private static String text(String typed) {
        if (typed == null) {
            return null;
        }
        String text = UNSEEN.matcher(LINE_ENDS.matcher(typed).replaceAll("\n")).replaceAll("");
        String before = null;
        for (int round = 0; !text.equals(before); round++) {
            if (round == MOST_ROUNDS) {
                return null;
            }
            before = text;
            text = withoutTags(text);
        }
        text = BLANK_LINES.matcher(text).replaceAll("\n\n").strip();
        return text.isEmpty() ? null : text;
    }

    private static String withoutTags(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            return text;
        }
        Element body = Jsoup.parseBodyFragment(text).body();
        body.select("p, div, li, h1, h2, h3, h4, h5, h6, tr, blockquote").forEach(block -> block.appendText("\n"));
        return UNSEEN.matcher(body.wholeText()).replaceAll("");
    }
}
