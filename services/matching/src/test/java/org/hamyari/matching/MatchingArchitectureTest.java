package org.hamyari.matching;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasReturnType.Predicates.rawReturnType;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the features depend on each other, and what money is never held in. */
class MatchingArchitectureTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.hamyari.matching");

    @Test
    void hasNoCyclesBetweenFeatures() {
        assertFalse(CLASSES.isEmpty());
        slices().matching("org.hamyari.matching.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void holdsNoMoneyInFloatingPoint() {
        for (Class<?> type : List.of(float.class, double.class)) {
            noFields().should().haveRawType(type).check(CLASSES);
            noMethods().should().haveRawReturnType(type).check(CLASSES);
            noClasses().should().callMethodWhere(target(rawReturnType(type))).check(CLASSES);
        }
    }
}
