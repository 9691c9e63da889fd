package id.pandu.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BannerTest {

    private final Ports ports = new Ports(18080, 18085, 18090, 15441, 15444, 15442, 15443, 13025);
    private final String unit = Banner.text(ports, new Layout(Path.of("/somewhere")));

    @Test
    void namesEveryAddressWithTheChosenPorts() {
        assertThat(unit)
                .contains("http://localhost:18080/docs")
                .contains("http://localhost:18080/openapi.yaml")
                .contains("http://localhost:18090/_town/agencies")
                .contains("http://localhost:18090/_town/mails   (SMTP on port 13025)")
                .contains("Token issuer    http://localhost:18085\n")
                .contains("localhost:15441/pandu", "user pandu_app (owner: pandu_owner), password sandbox")
                .contains("localhost:15442/dapodik_3314", "user pandu_baca, password sandbox");
    }

    @Test
    void tellsWhereTheLogsAreAndHowToStop() {
        assertThat(unit).contains(Path.of("/somewhere/target/sandbox/logs").toString(), "Ctrl-C");
    }

    @Test
    void namesEveryDemoConsumerAndOfficerThatTheIssuerKnows() throws IOException {
        Pattern id = Pattern.compile("\\bid: (\\S+?),?$|\\{id: ([^,]+),", Pattern.MULTILINE);
        List<String> ids = id.matcher(Files.readString(Path.of("config/issuer.yaml")))
                .results()
                .map(found -> Objects.requireNonNullElse(found.group(1), found.group(2)))
                .filter(name -> !name.startsWith("agency-"))
                .toList();
        assertThat(ids).contains("loket-sragen", "siti.petugas").hasSize(10);
        assertThat(unit).contains(ids).contains("agency-<agency id>");
    }

    @Test
    void holdsOneBlockOfCommandsThatCanBePastedAsItStands() {
        assertThat(unit).contains("\n\n" + Banner.lookup(ports).strip() + "\n");
        assertThat(Banner.lookup(ports))
                .startsWith("TOKEN=$(curl -sS http://localhost:18085/oauth2/token -u loket-sragen:sandbox ")
                .contains("sed 's/.*\"access_token\":\"\\([^\"]*\\)\".*/\\1/')\n")
                .contains("\ncurl -sS http://localhost:18080/v1/lookups -H \"Authorization: Bearer $TOKEN\" \\\n")
                .contains("-H 'Pandu-Actor: siti.petugas;role=front-office'")
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
