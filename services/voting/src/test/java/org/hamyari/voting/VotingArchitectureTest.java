package org.hamyari.voting;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class VotingArchitectureTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.hamyari.voting");

    @Test
    void featuresFormNoCycle() {
        slices().matching("org.hamyari.voting.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void countingIsPlainJava() {
        noClasses().that().resideInAPackage("..voting.tally..").should().dependOnClassesThat()
                .resideOutsideOfPackages("java..", "org.hamyari.voting.tally..").check(CLASSES);
    }
}
