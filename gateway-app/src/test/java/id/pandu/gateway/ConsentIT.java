package id.pandu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.gateway.HubClient.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@Gateway
class ConsentIT {

    private static final String SITI = "3314105203909991";
    private static final String BUDI = "3314100904129994";
    private final Instant expires = Instant.now().plus(30, ChronoUnit.DAYS);

    private final JdbcTemplate database;

    @LocalServerPort
    private int port;

    private HubClient counter;

    ConsentIT(@Autowired JdbcTemplate database) {
        this.database = database;
    }

    @BeforeEach
    void connect() {
        Gateway.Surroundings.TOWN.control().clear();
        counter = client("loket-sragen");
    }

    @Test
    void letsAConsentBeReliedOnUntilItIsWithdrawn() throws Exception {
        assertProblem(lookUp(SITI, "uji-1"), 403, "caller.consent-unknown");

        Reply registered = register(counter, "uji-1", SITI, "coverage");
        assertThat(registered.json().path("status").asText()).isEqualTo("ACTIVE");
        assertThat(registered.text()).doesNotContain(SITI);
        Reply answered = lookUp(SITI, "uji-1");
        assertThat(answered.source("coverage").path("status").asText()).isEqualTo("FOUND");
        assertThat(answered.source("welfare").at("/problem/code").asText()).isEqualTo("caller.facet-without-consent");
        assertProblem(lookUp(BUDI, "uji-1"), 403, "caller.consent-not-covering");

        Reply withdrawn = withdraw("uji-1");
        assertThat(withdrawn.json().path("status").asText()).isEqualTo("WITHDRAWN");
        assertProblem(lookUp(SITI, "uji-1"), 403, "caller.consent-withdrawn");
        assertThat(withdraw("uji-1").text()).isEqualTo(withdrawn.text());
    }

    @Test
    void knowsAConsentInItsOwnOrganisationOnly() throws Exception {
        register(counter, "uji-2", SITI, "coverage");

        assertThat(counter.get("/v1/consents/uji-2").status()).isEqualTo(200);
        assertProblem(client("loket-banjarmasin").get("/v1/consents/uji-2"), 404, "caller.not-found");
        assertProblem(register(counter, "uji-2", SITI, "health"), 409, "caller.consent-conflict");
        assertThat(register(client("loket-banjarmasin"), "uji-2", BUDI, "health")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void keepsNobodysNumberReadable() throws Exception {
        register(counter, "uji-3", SITI, "coverage");

        String row = database.queryForObject(
                "SELECT consent::text || encode(subject, 'escape')"
                        + " FROM consent WHERE organisation = 'loket-sragen' AND reference = 'uji-3'",
                String.class);

        assertThat(row).contains("uji-3").doesNotContain(SITI);
    }

    private Reply lookUp(String nik, String reference) throws Exception {
        return counter.lookUp("""
                {"subject": {"nik": "%s"}, "region": "33.14", "purpose": "service-referral", "legalBasis": "CONSENT",
                 "consentReference": "%s", "facets": ["coverage", "welfare"], "deadlineMs": 20000}
                """.formatted(nik, reference));
    }

    private Reply register(HubClient client, String reference, String nik, String facet) throws Exception {
        return client.send(client.to("/v1/consents")
                .header("Pandu-Actor", "siti.petugas;role=front-office")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"reference": "%s", "subject": {"nik": "%s"}, "facets": ["%s"],
                         "purposes": ["service-referral"], "expires": "%s"}
                        """.formatted(reference, nik, facet, expires))));
    }

    private Reply withdraw(String reference) throws Exception {
        return counter.send(counter.to("/v1/consents/" + reference + "/withdrawal")
                .header("Pandu-Actor", "siti.petugas;role=front-office")
                .POST(BodyPublishers.noBody()));
    }

    private HubClient client(String organisation) {
        return new HubClient(
                port,
                TestIssuer.shared()
                        .token(claims ->
                                claims.claim("organisation", organisation).claim("regions", List.of("33.14"))));
    }

    private static void assertProblem(Reply reply, int status, String code) throws Exception {
        assertThat(reply.json().path("code").asText()).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(status);
    }
}
