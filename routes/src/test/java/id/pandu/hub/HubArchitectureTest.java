package id.pandu.hub;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HubArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("id.pandu.hub");

    static Stream<ArchRule> rules() {
        return Stream.of(
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.springframework..", "jakarta.servlet..")
                        .because("the hub's behaviour must not depend on how it is assembled and served"),
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("id.pandu.connector.*..", "id.pandu.town..", "id.pandu.gateway..")
                        .because("a new dialect touches one module and its registration"),
                noClasses()
                        .that()
                        .resideInAnyPackage("..problem..", "..subject..", "..discrepancy..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.apache.camel..", "io.github.resilience4j..")
                        .because("rules and words are tested without a route"),
                noClasses()
                        .that()
                        .haveSimpleNameEndingWith("Planner")
                        .or()
                        .haveSimpleNameEndingWith("Assembly")
                        .or()
                        .haveSimpleName("Discrepancies")
                        .or()
                        .haveSimpleName("SourceRow")
                        .or()
                        .haveSimpleName("AdmissionRules")
                        .or()
                        .haveSimpleName("Finding")
                        .or()
                        .haveSimpleName("ReleasedProfile")
                        .or()
                        .haveSimpleName("Release")
                        .or()
                        .haveSimpleName("Home")
                        .or()
                        .haveSimpleName("FieldPaths")
                        .or()
                        .haveSimpleName("AgreementBook")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.apache.camel..")
                        .because("plan and assembly are pure functions, tested without Camel"),
                slices().matching("id.pandu.hub.(*)..").should().beFreeOfCycles(),
                classes()
                        .that()
                        .areAssignableTo(RouteBuilder.class)
                        .and()
                        .areNotAssignableTo(RouteConfigurationBuilder.class)
                        .should()
                        .haveSimpleNameEndingWith("Routes")
                        .because("a reader finds the routes by name"),
                noClasses()
                        .that()
                        .areAnonymousClasses()
                        .should()
                        .implement(Processor.class)
                        .because("logic in an anonymous class cannot be tested alone"),
                noClasses()
                        .should()
                        .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Constants)$")
                        .because("a name says what a class is"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(CLASSES);
    }
}
