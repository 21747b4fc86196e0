package org.hamyari.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.Entity;

/** How a service looks inside: features do not run in circles, keep their entities and repositories to themselves, count in integers. */
public final class HouseRules {

    private HouseRules() {
    }

    /** Fails where the service's own code breaks a rule; generated code is not asked. */
    public static void check(String service) {
        String root = "org.hamyari." + service;
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("/api/") && !location.contains("/client/"))
                .importPackages(root);
        slices().matching(root + ".(*)..").should().beFreeOfCycles().check(classes);
        noClasses().should(useEntitiesOfOtherFeatures()).check(classes);
        noFields().should().haveRawType(double.class).orShould().haveRawType(float.class)
                .because("money and votes are counted in integers").allowEmptyShould(true).check(classes);
        noClasses().should().dependOnClassesThat(areInsideAnotherService(service)).check(classes);
    }

    private static DescribedPredicate<JavaClass> areInsideAnotherService(String service) {
        return DescribedPredicate.describe("are the inside of another service", type -> type.getPackageName().startsWith("org.hamyari.")
                && !type.getPackageName().startsWith("org.hamyari." + service) && !type.getPackageName().matches(
                        "org\\.hamyari\\.(platform|ledger|proof)(\\..*)?|org\\.hamyari\\.[a-z]+\\.client(\\..*)?"));
    }

    private static ArchCondition<JavaClass> useEntitiesOfOtherFeatures() {
        return new ArchCondition<>("use entities or repositories of other features") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> isInner(dependency.getTargetClass()))
                        .filter(dependency -> !dependency.getTargetClass().getPackageName().equals(type.getPackageName()))
                        .forEach(dependency -> events.add(SimpleConditionEvent.satisfied(type, dependency.getDescription())));
            }
        };
    }

    private static boolean isInner(JavaClass type) {
        return type.isAnnotatedWith(Entity.class) || type.isAssignableTo(PanacheRepositoryBase.class) && !type.isInterface();
    }
}
