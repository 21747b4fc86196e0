package org.hamyari.local.e2e;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

/** The words of the portal, so that tests press what a person reads and stay right when a wording gets better. */
final class PortalTexts {

    private static final Path FOLDER = House.ROOT.resolve("services/portal/src/main/resources/texts");

    private final Properties texts = new Properties();
    private final Locale locale;

    PortalTexts(String language) {
        locale = Locale.of(language);
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(each -> each.toString().endsWith("_" + language + ".properties")).toList()) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    texts.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a reader sees it: filled in, without markup. */
    String of(String key, Object... values) {
        String pattern = texts.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("The portal has no text " + key + " in " + locale);
        }
        String filled = values.length == 0 ? pattern : new MessageFormat(pattern.replace("'", "''"), locale).format(values);
        return filled.replaceAll("<[^>]+>", "");
    }
}
