package id.pandu.gateway;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

class GatewayArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("id.pandu");

    static Stream<ArchRule> rules() {
        return Stream.of(
                noClasses()
                        .that()
                        .resideInAPackage("id.pandu.gateway..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("id.pandu.connector.*..")
                        .because(
                                "connectors are found, not named: a new dialect touches one module and its registration"),
                noClasses()
                        .that()
                        .resideInAPackage("id.pandu.connector..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "id.pandu.hub..", "id.pandu.gateway..", "id.pandu.town..", "org.springframework.boot..")
                        .because("a connector knows nothing of callers, security, storage or how it is assembled"),
                slices().matching("id.pandu.connector.(*)..")
                        .should()
                        .notDependOnEachOther()
                        .ignoreDependency(
                                alwaysTrue(),
                                resideInAnyPackage("id.pandu.connector.http..", "id.pandu.connector.worklist.."))
                        .because("dialects share the HTTP exchange, the words of work lists and nothing else"),
                fields().should()
                        .notBeAnnotatedWith(Autowired.class)
                        .andShould()
                        .notBeAnnotatedWith(Value.class)
                        .because("constructors show what a class needs"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(CLASSES);
    }
}
