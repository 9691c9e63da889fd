package id.pandu.gateway;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.town.harness.AgencyTown;
import id.pandu.town.harness.PostgresCluster;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

class StartIT {

    private final PostgresCluster hub = AgencyTown.shared().cluster();

    @Test
    void refusesADatabaseThatMayForgetWhatItConfirmed() {
        assertThatThrownBy(() -> start("--spring.datasource.url=" + hub.jdbcUrl("postgres")
                        + (hub.jdbcUrl("postgres").contains("?") ? "&" : "?")
                        + "options=-c%20synchronous_commit=off"))
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

    private void start(String change) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--pandu.identity.issuer-uri=http://127.0.0.1:1",
                "--spring.config.additional-location=file:sandbox/config/gateway.yaml",
                "--spring.datasource.url=" + hub.jdbcUrl("postgres"),
                "--spring.datasource.username=" + PostgresCluster.SUPERUSER,
                "--spring.datasource.password=" + PostgresCluster.SUPERUSER_PASSWORD));
        arguments.removeIf(argument -> argument.startsWith(change.substring(0, change.indexOf('=') + 1)));
        arguments.add(change);
        new SpringApplicationBuilder(GatewayApplication.class)
                .run(arguments.toArray(String[]::new))
                .close();
    }
}
