package id.pandu.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BannerTest {

    private final Ports ports = new Ports(18080, 18090, 15441, 15442);
    private final String unit = Banner.text(ports, new Layout(Path.of("/somewhere")));

    @Test
    void namesEveryAddressWithTheChosenPorts() {
        assertThat(unit)
                .contains("http://localhost:18080/docs")
                .contains("http://localhost:18080/openapi.yaml")
                .contains("http://localhost:18090/_town/agencies")
                .contains("localhost:15441/pandu", "user pandu_app, password sandbox")
                .contains("localhost:15442/dapodik_3314", "user pandu_baca, password sandbox");
    }

    @Test
    void tellsWhereTheLogsAreAndHowToStop() {
        assertThat(unit).contains(Path.of("/somewhere/target/sandbox/logs").toString(), "Ctrl-C");
    }

    @Test
    void holdsOneCommandThatCanBePastedAsItStands() {
        assertThat(unit).containsOnlyOnce("curl ").contains(Banner.lookup(ports).strip());
        assertThat(Banner.lookup(ports))
                .startsWith("curl -sS http://localhost:18080/v1/lookups ")
                .contains(
                        "\"nik\": \"3314105203909991\"",
                        "\"region\": \"33.14\"",
                        "\"purpose\": \"social-assistance-eligibility\"",
                        "\"legalBasis\": \"PUBLIC_DUTY\"",
                        "\"facets\": [\"identity\", \"coverage\", \"health\", \"education\", \"welfare\"]");
    }

    @Test
    void fitsAnyTerminal() {
        assertThat(unit).isASCII();
    }
}
