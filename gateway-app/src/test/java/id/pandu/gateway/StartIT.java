package id.pandu.gateway;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.gateway.keys.InvalidSecretException;
import id.pandu.gateway.store.UnsafeRoleException;
import id.pandu.town.harness.AgencyTown;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

class StartIT {

    private final HubDatabase hub = HubDatabase.in(AgencyTown.shared().cluster(), "pandu");

    @Test
    void refusesADatabaseThatMayForgetWhatItConfirmed() {
        assertThatThrownBy(() -> start("--spring.datasource.url=" + hub.url() + "?options=-c%20synchronous_commit=off"))
                .hasRootCauseInstanceOf(VolatileDatabaseException.class)
                .hasRootCauseMessage("The hub's PostgreSQL runs with synchronous_commit = off:"
                        + " a crash could lose what it has confirmed.");
    }

    @Test
    void namesTheAgencyWhoseDialectIsUnknown() {
        assertThatThrownBy(() -> start("--pandu.agencies.disdik-berau.dialect=telex"))
                .rootCause()
                .isInstanceOf(InvalidAgencyException.class)
                .hasMessageContainingAll("disdik-berau", "unknown dialect", "bpjs-vclaim", "dapodik-sql");
    }

    @Test
    void namesTheSettingThatIsMissingAndNoSecret() {
        assertThatThrownBy(() -> start("--pandu.agencies.bpjs-kesehatan.connection.user-key="))
                .rootCause()
                .isInstanceOf(InvalidAgencyException.class)
                .hasMessageContainingAll("bpjs-kesehatan", "user-key")
                .hasMessageNotContaining("rahasia-sintetis");
    }

    @Test
    void quotesNoValueThatItCannotRead() {
        assertThatThrownBy(() -> start("--pandu.agencies.disdik-berau.connection.pool-size=p4ss^w0rd"))
                .rootCause()
                .isInstanceOf(InvalidAgencyException.class)
                .hasMessageContainingAll("disdik-berau", "pool-size")
                .hasMessageNotContaining("p4ss^w0rd");
    }

    @Test
    void trustsNobodyUnlessItIsToldWhom() {
        assertThatThrownBy(() -> start("--pandu.identity.issuer-uri="))
                .rootCause()
                .hasMessage("pandu.identity.issuer-uri is missing");
    }

    @Test
    void refusesALimitThatLetsNothingThrough() {
        assertThatThrownBy(() -> start("--pandu.limits.default.requests=0"))
                .rootCause()
                .hasMessageContaining("A limit is at least one request");
    }

    @Test
    void namesTheKeyThatIsMissing() {
        assertThatThrownBy(() -> start("--pandu.keys.person-hash[0].file="))
                .rootCause()
                .isInstanceOf(InvalidSecretException.class)
                .hasMessageContaining("pandu.keys.person-hash[0]");
        assertThatThrownBy(() -> start("--pandu.audit.signing-key.file="))
                .rootCause()
                .isInstanceOf(InvalidSecretException.class)
                .hasMessageContaining("pandu.audit.signing-key.file");
        assertThatThrownBy(() -> start("--pandu.audit.checkpoint-file="))
                .rootCause()
                .isInstanceOf(InvalidSecretException.class)
                .hasMessageContaining("pandu.audit.checkpoint-file");
    }

    @Test
    void refusesACheckpointFileThatAnotherGatewayWrites() throws IOException {
        Path file = TestSecrets.shared().freshCheckpointFile();
        Path lock = Path.of(file + ".lock");

        try (FileChannel other = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            other.lock();
            assertThatThrownBy(() -> start("--pandu.audit.checkpoint-file=" + file))
                    .rootCause()
                    .isInstanceOf(InvalidSecretException.class)
                    .hasMessageContaining("another gateway writes");
        }
    }

    @Test
    void refusesToWorkAsTheOwnerOfTheAuditLog() {
        assertThatThrownBy(() -> start("--spring.flyway.user=" + HubDatabase.APPLICATION))
                .rootCause()
                .isInstanceOf(UnsafeRoleException.class)
                .hasMessageContaining("spring.flyway.user");
        assertThatThrownBy(() -> start("--spring.datasource.username=" + HubDatabase.OWNER))
                .rootCause()
                .isInstanceOf(UnsafeRoleException.class);
    }

    private void start(String change) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--pandu.identity.issuer-uri=http://127.0.0.1:1",
                "--spring.config.additional-location=file:sandbox/config/gateway.yaml"));
        Stream.of(hub.settings(), TestSecrets.shared().settings())
                .flatMap(Stream::of)
                .forEach(setting -> arguments.add("--" + setting));
        arguments.removeIf(argument -> argument.startsWith(change.substring(0, change.indexOf('=') + 1)));
        arguments.add(change);
        new SpringApplicationBuilder(GatewayApplication.class)
                .run(arguments.toArray(String[]::new))
                .close();
    }
}
