package id.pandu.sandbox.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;

class IssuerPropertiesTest {

    private static final Map<String, String> SMALLEST = Map.of(
            "issuer.consumers[0].id", "loket-contoh",
            "issuer.consumers[0].secret", "rahasia",
            "issuer.consumers[0].regions[0]", "33.14",
            "issuer.consumers[0].scopes[0]", "lookup",
            "issuer.people[0].id", "wati.petugas",
            "issuer.people[0].password", "rahasia",
            "issuer.people[0].organisation", "loket-contoh",
            "issuer.people[0].role", "front-office");

    @Test
    void sandboxHasAConsumerForEveryAgencyInItsRegion() throws IOException {
        Map<String, List<String>> consumers =
                file("config/issuer.yaml").bind("issuer", IssuerProperties.class).get().consumers().stream()
                        .filter(consumer -> consumer.id().startsWith("agency-"))
                        .collect(Collectors.toMap(
                                consumer -> consumer.id().substring("agency-".length()), Consumer::regions));
        Map<String, List<String>> agencies = new TreeMap<>();
        file("config/gateway.yaml")
                .bind("pandu.agencies", Bindable.mapOf(String.class, Object.class))
                .get()
                .forEach((id, agency) -> agencies.put(id, List.of(region(agency))));
        Set<String> callers = new TreeSet<>(file("config/gateway.yaml")
                .bind("pandu.referrals.link-agencies", Bindable.mapOf(String.class, Object.class))
                .get()
                .keySet());
        callers.addAll(file("config/gateway.yaml")
                .bind("pandu.referrals.inbox-agencies", Bindable.listOf(String.class))
                .get());
        assertThat(agencies).hasSize(31);
        assertThat(consumers)
                .containsAllEntriesOf(agencies)
                .containsKeys(callers.toArray(String[]::new))
                .hasSize(agencies.size() + callers.size());
    }

    @Test
    void keepsHashesOnly() {
        IssuerProperties unit = bind(Map.of());
        HashedSecret secret = unit.consumer("loket-contoh").orElseThrow().secret();
        assertThat(secret.bcrypt()).startsWith("$2a$");
        assertThat(HashedSecret.ENCODER.matches("rahasia", secret.bcrypt())).isTrue();
        assertThat(unit).asString().doesNotContain("rahasia").doesNotContain("$2a$");
    }

    @Test
    void findsAnOfficersOrganisation() {
        IssuerProperties unit = bind(Map.of());
        assertThat(unit.organisationOf("wati.petugas")).map(Consumer::id).hasValue("loket-contoh");
        assertThat(unit.organisationOf("nobody")).isEmpty();
        assertThat(unit.scopes()).isEqualTo(Set.of("lookup"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            consumers[0].id         | Loket Contoh | "Loket Contoh"
            consumers[0].regions[0] | 33.1         | "33.1"
            consumers[0].regions[0] | 3314         | "3314"
            people[0].organisation  | loket-lain   | wati.petugas belongs to "loket-lain"
            people[0].role          | ''           | "wati.petugas"
            """)
    void refusesWhatCannotBeMeant(String setting, String value, String told) {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> bind(Map.of("issuer." + setting, value)))
                .havingRootCause()
                .withMessageContaining(told);
    }

    @Test
    void refusesAConsumerWithoutASecret() {
        Map<String, String> settings = new TreeMap<>(SMALLEST);
        settings.remove("issuer.consumers[0].secret");
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> binder(settings).bind("issuer", IssuerProperties.class))
                .havingRootCause()
                .withMessage("consumer loket-contoh has no secret");
    }

    private static IssuerProperties bind(Map<String, String> changed) {
        Map<String, String> settings = new TreeMap<>(SMALLEST);
        settings.putAll(changed);
        return binder(settings).bind("issuer", IssuerProperties.class).get();
    }

    private static Binder binder(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings));
    }

    private static Binder file(String path) throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        new YamlPropertySourceLoader()
                .load(path, new FileSystemResource(Path.of(path)))
                .forEach(environment.getPropertySources()::addLast);
        return Binder.get(environment);
    }

    private static String region(Object agency) {
        return agency instanceof Map<?, ?> settings && settings.get("region") instanceof String code ? code : "*";
    }
}
