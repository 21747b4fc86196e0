package org.hamyari.realm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {

    private static final Path THEME = Path.of("themes/hamyari");
    private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+):\\s*#([0-9a-f]{6})\\b");

    /** WCAG 2.2: 4.5 for text, 3 for the borders of fields, in light and in dark. */
    @ParameterizedTest
    @CsvSource({"ink, ground, 4.5", "ink, surface, 4.5", "ink, sunk, 4.5", "ink, lapis-tint, 4.5", "ink, pomegranate-tint, 4.5",
        "ink, saffron-tint, 4.5", "ink, leaf-tint, 4.5", "ink-2, surface, 4.5", "lapis, surface, 4.5", "lapis, sunk, 4.5",
        "lapis-hover, lapis-tint, 4.5", "on-lapis, lapis, 4.5", "on-lapis, lapis-hover, 4.5", "pomegranate, surface, 4.5",
        "on-masthead, masthead, 4.5", "line-strong, surface, 3", "line-strong, sunk, 3", "focus, surface, 3"})
    void contrastIsEnough(String front, String back, double least) throws IOException {
        String sheet = Files.readString(THEME.resolve("login/resources/css/hamyari.css"));
        int dark = sheet.indexOf("@media (prefers-color-scheme: dark)");
        for (Map<String, Integer> tokens : List.of(tokens(sheet.substring(0, dark)), tokens(sheet.substring(dark)))) {
            double contrast = contrast(tokens.get(front), tokens.get(back));
            assertTrue(contrast >= least, front + " on " + back + ": " + contrast);
        }
    }

    @Test
    void whatWeSayInOneLanguageWeSayInTheOther() throws IOException {
        TreeSet<String> own = new TreeSet<>(messages("login", "en").stringPropertyNames());
        own.removeAll(messages("login", "fa").stringPropertyNames());
        assertEquals(new TreeSet<>(), own);
        own.addAll(messages("email", "en").stringPropertyNames());
        own.removeAll(messages("email", "fa").stringPropertyNames());
        assertEquals(new TreeSet<>(), own);
    }

    /** Keycloak puts every message through MessageFormat: a lone apostrophe or brace would eat the rest of the sentence. */
    @ParameterizedTest
    @ValueSource(strings = {"login/fa", "login/en", "email/fa", "email/en"})
    void everyMessageCanBeFormatted(String file) throws IOException {
        String[] parts = file.split("/");
        Properties messages = messages(parts[0], parts[1]);
        for (String key : messages.stringPropertyNames()) {
            String text = messages.getProperty(key).replace("${kc.org.name}", "");
            assertTrue(!text.isBlank() && !text.contains("'"), key);
            new MessageFormat(text);
        }
    }

    private static Properties messages(String kind, String language) throws IOException {
        Properties messages = new Properties();
        try (Reader file = Files.newBufferedReader(THEME.resolve(kind + "/messages/messages_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            messages.load(file);
        }
        return messages;
    }

    private static Map<String, Integer> tokens(String sheet) {
        Map<String, Integer> tokens = new HashMap<>();
        Matcher matcher = TOKEN.matcher(sheet);
        while (matcher.find()) {
            tokens.put(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
        }
        return tokens;
    }

    private static double contrast(int one, int other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * channel(colour >> 16) + 0.7152 * channel(colour >> 8) + 0.0722 * channel(colour);
    }

    private static double channel(int colour) {
        double value = (colour & 255) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
