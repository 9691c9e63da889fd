package id.pandu.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@AnalyzeClasses(packages = "id.pandu", importOptions = ImportOption.DoNotIncludeTests.class)
class GatewayArchitectureTest {

    @ArchTest
    static final ArchRule GATEWAY_KNOWS_NO_DIALECT = noClasses()
            .that()
            .resideInAPackage("id.pandu.gateway..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("id.pandu.connector.*..")
            .because("connectors are found, not named: a new dialect touches one module and its registration");

    @ArchTest
    static final ArchRule CONNECTORS_KNOW_ONLY_THE_SPI = noClasses()
            .that()
            .resideInAPackage("id.pandu.connector..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("id.pandu.hub..", "id.pandu.gateway..", "id.pandu.town..", "org.springframework.boot..")
            .because("a connector knows nothing of callers, security, storage or how it is assembled");

    @ArchTest
    static final ArchRule DIALECTS_DO_NOT_KNOW_EACH_OTHER =
            slices().matching("id.pandu.connector.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule NO_FIELD_INJECTION = fields().should()
            .notBeAnnotatedWith(Autowired.class)
            .andShould()
            .notBeAnnotatedWith(Value.class)
            .because("constructors show what a class needs");
}
