package id.pandu.hub;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.RouteConfigurationBuilder;

@AnalyzeClasses(packages = "id.pandu.hub", importOptions = ImportOption.DoNotIncludeTests.class)
class HubArchitectureTest {

    @ArchTest
    static final ArchRule HUB_IS_FREE_OF_SPRING = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta.servlet..")
            .because("the hub's behaviour must not depend on how it is assembled and served");

    @ArchTest
    static final ArchRule HUB_KNOWS_NO_DIALECT = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("id.pandu.connector.*..", "id.pandu.town..", "id.pandu.gateway..")
            .because("a new dialect touches one module and its registration");

    @ArchTest
    static final ArchRule PROBLEMS_AND_SUBJECTS_ARE_PURE = noClasses()
            .that()
            .resideInAnyPackage("..problem..", "..subject..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.camel..", "io.github.resilience4j..")
            .because("rules and words are tested without a route");

    @ArchTest
    static final ArchRule PLANNING_AND_ASSEMBLY_ARE_PURE = noClasses()
            .that()
            .haveSimpleNameEndingWith("Planner")
            .or()
            .haveSimpleNameEndingWith("Assembly")
            .or()
            .haveSimpleName("Discrepancies")
            .or()
            .haveSimpleName("SourceRow")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.camel..")
            .because("plan and assembly are pure functions, tested without Camel");

    @ArchTest
    static final ArchRule CAPABILITIES_FORM_NO_CYCLE =
            slices().matching("id.pandu.hub.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ROUTE_BUILDERS_ARE_NAMED_SO = classes()
            .that()
            .areAssignableTo(RouteBuilder.class)
            .and()
            .areNotAssignableTo(RouteConfigurationBuilder.class)
            .should()
            .haveSimpleNameEndingWith("Routes")
            .because("a reader finds the routes by name");

    @ArchTest
    static final ArchRule PROCESSORS_ARE_CLASSES_WITH_A_NAME = noClasses()
            .that()
            .areAnonymousClasses()
            .should()
            .implement(Processor.class)
            .because("logic in an anonymous class cannot be tested alone");

    @ArchTest
    static final ArchRule NO_VAGUE_NAMES = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Constants)$")
            .because("a name says what a class is");
}
