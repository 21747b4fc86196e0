package org.hamyari.portal.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamyari.portal.frame.StyleSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleSheetTest {

    private static final Path STYLES = Path.of("src/main/resources/META-INF/resources/assets/styles");
    private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+):\\s*(#[0-9a-f]{3,6})");
    private static final Pattern PHYSICAL = Pattern.compile(
            "(?m)(^|[\\s;{])((margin|padding|border)-(left|right|top|bottom)|left|right|top|bottom|float|width|height"
                    + "|(min|max)-(width|height)|text-align:\\s*(left|right)|border-(top|bottom)-(left|right)-radius)\\s*:");

    @ParameterizedTest
    @CsvSource({
        "ink, ground, 4.5", "ink, surface, 4.5", "ink-2, ground, 4.5", "ink-2, surface, 4.5", "ink-2, sunk, 4.5",
        "line-strong, ground, 3", "line-strong, surface, 3", "line-strong, sunk, 3",
        "lapis, ground, 4.5", "lapis, surface, 4.5", "on-lapis, lapis, 4.5", "on-lapis, lapis-hover, 4.5", "lapis-hover, ground, 4.5",
        "turquoise, ground, 4.5", "turquoise, surface, 4.5", "saffron-ink, ground, 4.5", "saffron-ink, surface, 4.5",
        "brick, ground, 4.5", "brick, surface, 4.5", "pomegranate, ground, 4.5", "pomegranate, surface, 4.5",
        "leaf, ground, 4.5", "leaf, surface, 4.5", "lapis, lapis-tint, 4.5", "turquoise, turquoise-tint, 4.5",
        "saffron-ink, saffron-tint, 4.5", "pomegranate, pomegranate-tint, 4.5", "leaf, leaf-tint, 4.5", "brick, brick-tint, 4.5",
        "ink, lapis-tint, 4.5", "ink, turquoise-tint, 4.5", "ink, saffron-tint, 4.5", "ink, pomegranate-tint, 4.5", "ink, leaf-tint, 4.5",
        "on-masthead, masthead, 4.5", "on-desk, desk, 4.5", "focus, ground, 3", "money-crowd, sunk, 3", "money-match, money-ground, 3"
    })
    void everyPairInUseHasItsContrastInLightAndDark(String text, String ground, double least) {
        for (Map<String, String> theme : List.of(light(), dark())) {
            double contrast = contrast(theme.get(text), theme.get(ground));
            assertTrue(contrast >= least, text + " on " + ground + " has " + contrast);
        }
    }

    @Test
    void knowsNoLeftAndRight() {
        parts().forEach((name, css) -> {
            Matcher physical = PHYSICAL.matcher(css.replaceAll("@media[^{]*\\{", ""));
            assertFalse(physical.find(), () -> name + " has " + physical.group().strip());
        });
    }

    @Test
    void takesEveryPartAndEveryTokenThatIsUsed() {
        assertEquals(parts().keySet(), Set.copyOf(StyleSheet.PARTS));
        Set<String> used = new TreeSet<>();
        String all = String.join("\n", parts().values());
        Pattern.compile("var\\(--([a-z0-9-]+)\\)").matcher(all).results().forEach(result -> used.add(result.group(1)));
        Set<String> defined = new TreeSet<>();
        Pattern.compile("--([a-z0-9-]+):").matcher(all).results().forEach(result -> defined.add(result.group(1)));
        used.removeAll(defined);
        assertEquals(Set.of(), used);
    }

    @Test
    void darkChangesEveryColourThatLightHasButTheTwoThatStay() {
        assertEquals(light().keySet(), dark().keySet());
    }

    private static Map<String, String> light() {
        return colours(parts().get("tokens").split("@media", 2)[0]);
    }

    private static Map<String, String> dark() {
        return colours(parts().get("tokens").split("@media", 2)[1]);
    }

    private static Map<String, String> colours(String css) {
        Map<String, String> colours = new HashMap<>();
        TOKEN.matcher(css).results().forEach(result -> colours.put(result.group(1), result.group(2)));
        return colours;
    }

    private static Map<String, String> parts() {
        try (Stream<Path> files = Files.list(STYLES)) {
            return files.collect(Collectors.toMap(file -> file.getFileName().toString().replace(".css", ""), StyleSheetTest::read));
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

    /** WCAG 2.2, definition of contrast ratio. */
    private static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String hex) {
        String six = hex.length() == 4 ? hex.replaceAll("([0-9a-f])", "$1$1") : hex;
        int rgb = Integer.parseInt(six.substring(1), 16);
        return 0.2126 * channel(rgb >> 16) + 0.7152 * channel(rgb >> 8) + 0.0722 * channel(rgb);
    }

    private static double channel(int value) {
        double share = (value & 0xff) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
