package org.hamyari.pledges;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What keeps this service readable and its refusals understandable. */
class HouseRulesTest {

    private static final JavaClasses OURS = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.hamyari.pledges");
    private static final Path MAIN = Path.of(System.getProperty("hamyari.root"), "services", "pledges", "src", "main");

    @Test
    void hasNoCyclesBetweenFeatures() {
        slices().matching("org.hamyari.pledges.(*)..").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void keepsEntitiesWithinTheirFeature() {
        classes().that().areAnnotatedWith(Entity.class).should().notBePublic().check(OURS);
        classes().that().haveSimpleNameEndingWith("Repository").should().notBePublic().check(OURS);
    }

    @Test
    void countsMoneyInWholeUnits() {
        fields().that().areDeclaredInClassesThat().resideInAPackage("org.hamyari.pledges..").should().notHaveRawType(double.class)
                .andShould().notHaveRawType(float.class).andShould().notHaveRawType(Double.class).check(OURS);
    }

    @Test
    void hasEveryProblemTextInBothLanguages() throws IOException {
        Properties english = texts("en");
        Properties persian = texts("fa");
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(persian.stringPropertyNames()));
        Set<String> codes = codes("(?:Conflict|Unprocessable|Busy|Unauthenticated)\\(\"([a-z-]+)\"");
        assertFalse(codes.isEmpty());
        Properties all = new Properties();
        all.putAll(english);
        try (var platform = getClass().getClassLoader().getResourceAsStream("hamyari/problems_en.properties")) {
            all.load(platform);
        }
        codes.stream().filter(code -> !code.equals("idempotency-key-reused"))
                .forEach(code -> assertEquals(true, all.containsKey(code + ".title") && all.containsKey(code + ".detail"), code));
        codes("refusal\\(pointer, \"([a-z-]+)\"|\"/return[^\"]*\", \"([a-z-]+)\"")
                .forEach(code -> assertEquals(true, all.containsKey("field." + code), code));
    }

    private static Set<String> codes(String pattern) throws IOException {
        try (Stream<Path> files = Files.walk(MAIN.resolve("java"))) {
            String code = files.filter(file -> file.toString().endsWith(".java")).map(HouseRulesTest::read).collect(Collectors.joining());
            return Pattern.compile(pattern).matcher(code).results()
                    .map(match -> match.group(1) == null ? match.group(2) : match.group(1)).collect(Collectors.toSet());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        Path file = MAIN.resolve("resources/hamyari/problems_" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
