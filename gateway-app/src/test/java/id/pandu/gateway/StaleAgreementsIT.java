package id.pandu.gateway;

import static id.pandu.gateway.HubClient.lookup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pandu.gateway.HubClient.Reply;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A gateway that can no longer tell what is agreed. */
@Gateway
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = "pandu.agreements.stale-after=4s")
class StaleAgreementsIT {

    private static final String CHANGED = "UPDATE agreement_revision SET revision = revision + 1";

    private final HubDatabase database = HubDatabase.in(Gateway.Surroundings.TOWN.cluster(), "pandu");

    @LocalServerPort
    private int port;

    private HubClient hub;

    @BeforeEach
    void connect() {
        Gateway.Surroundings.TOWN.control().clear();
        hub = new HubClient(port);
    }

    @AfterEach
    void mend() throws SQLException {
        database.execute(
                HubDatabase.OWNER,
                "DELETE FROM agreement WHERE id = 'uji-rusak'; DELETE FROM agreement_version WHERE id = 'uji-rusak'; "
                        + CHANGED);
    }

    @Test
    void asksNobodyByAgreementsThatItCannotReadAgain(CapturedOutput log) throws Exception {
        assertThat(coverage().status()).isEqualTo(200);

        database.execute(
                HubDatabase.OWNER,
                "INSERT INTO agreement_version (id, version, terms, changed_at, changed_by)"
                        + " VALUES ('uji-rusak', 1, '{\"consumer\": 3314105203909991}', now(), 'nobody');"
                        + " INSERT INTO agreement VALUES ('uji-rusak', 1); " + CHANGED);

        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            Reply refused = coverage();
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.json().path("code").asText()).isEqualTo("hub.store-unavailable");
        });
        assertThat(log)
                .contains("Agreements cannot be read again, java.lang.IllegalStateException")
                .doesNotContain("3314105203909991");

        mend();

        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(coverage().status()).isEqualTo(200));
    }

    private Reply coverage() throws Exception {
        return hub.lookUp(lookup("3314105203909991", "33.14", "coverage"));
    }
}
