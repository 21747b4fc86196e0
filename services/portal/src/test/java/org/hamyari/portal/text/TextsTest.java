package org.hamyari.portal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.qute.RawString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Path SOURCES = Path.of("src/main");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern IN_TEMPLATE = Pattern.compile("t:([a-z0-9_-]+)");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

    private final Texts persian = new Texts(Language.FA);
    private final Texts english = new Texts(Language.EN);

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertEquals(Texts.keys(Language.EN), Texts.keys(Language.FA));
    }

    @Test
    void bothLanguagesUseTheSameValues() {
        for (String key : Texts.keys(Language.EN)) {
            assertEquals(placeholders(Language.EN, key), placeholders(Language.FA, key), key);
        }
    }

    @Test
    void everyKeyStartsWithTheNameOfItsFeatureOrUnit() {
        for (String key : Texts.keys(Language.EN)) {
            String prefix = key.substring(0, key.indexOf('_'));
            assertTrue(Texts.FEATURES.contains(prefix) || prefix.equals("unit"), key);
        }
    }

    @Test
    void everyTextThatATemplateAsksForExists() {
        Set<String> asked = templates().flatMap(TextsTest::asked).collect(Collectors.toCollection(TreeSet::new));
        asked.removeAll(Texts.keys(Language.EN));
        asked.remove("get");
        assertEquals(Set.of(), asked);
    }

    @Test
    void noTemplateHasWordsOfItsOwn() {
        templates().forEach(template -> {
            String text = read(template)
                    .replaceAll("(?s)<svg.*?</svg>", "")
                    .replaceAll("(?s)<!--.*?-->", "")
                    .replaceAll("(?s)\\{\\|.*?\\|\\}", "")
                    .replaceAll("\\{[^}]*\\}", "")
                    .replaceAll("(?s)<[^>]*>", "")
                    .replace("&nbsp;", "");
            assertFalse(LETTERS.matcher(text).find(), template + " says: " + text.strip());
        });
    }

    @Test
    void noTextBreaksAnAttribute() {
        for (Language language : Language.values()) {
            for (String key : Texts.keys(language)) {
                assertFalse(new Texts(language).raw(key).contains("\""), key);
            }
        }
    }

    @Test
    void escapesWhatIsPutIntoAText() {
        assertEquals("Hamyari &lt;b&gt;", english.markup("frame_brand_city", "<b>").getValue());
        assertEquals("Hamyari <b>x</b>", english.markup("frame_brand_city", new RawString("<b>x</b>")).getValue());
    }

    @Test
    void countsInTheLanguage() {
        assertEquals("1 day left", english.get("component_days_left", 1));
        assertEquals("6 days left", english.get("component_days_left", 6));
        assertEquals("۶ روز مانده", persian.get("component_days_left", 6));
        assertEquals("Paid by 1,284 people", english.get("component_paid_by", 1284));
    }

    private static Set<String> placeholders(Language language, String key) {
        Matcher matcher = PLACEHOLDER.matcher(new Texts(language).raw(key));
        return matcher.results().map(result -> result.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> asked(Path template) {
        return IN_TEMPLATE.matcher(read(template)).results().map(result -> result.group(1));
    }

    private static Stream<Path> templates() {
        try (Stream<Path> files = Files.walk(SOURCES.resolve("resources/templates"))) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
