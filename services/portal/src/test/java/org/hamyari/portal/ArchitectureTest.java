package org.hamyari.portal;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses PORTAL =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.hamyari.portal");

    @Test
    void noTwoFeaturesNeedEachOther() {
        slices().matching("org.hamyari.portal.(*)..").should().beFreeOfCycles().check(PORTAL);
    }
}
