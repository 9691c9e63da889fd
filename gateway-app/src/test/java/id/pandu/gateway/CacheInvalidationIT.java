package id.pandu.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pandu.gateway.HubClient.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What agencies, and residents who withdraw their consent, call void. */
class CacheInvalidationIT extends CachingGateway {

    @Test
    void asksAnewWhenTheAgencySaysThatSomebodysDataHaveChanged() throws Exception {
        coverage(SITI, null);
        coverage(BUDI, null);
        long recorded = database.number("SELECT count(*) FROM audit_entry WHERE event = 'answers.invalidated'");

        Reply accepted = invalidate(client("agency-bpjs-kesehatan"), BPJS, "{\"niks\": [\"%s\"]}".formatted(SITI));

        assertThat(accepted.status()).isEqualTo(202);
        Instant at = time(accepted.json().path("at").asText());
        assertThat(coverage(SITI, null).path("fromCache").asBoolean()).isFalse();
        assertThat(coverage(BUDI, null).path("fromCache").asBoolean()).isTrue();
        assertThat(database.number("SELECT count(*) FROM audit_entry WHERE event = 'answers.invalidated'"))
                .isEqualTo(recorded + 1);
        outlastTheDoubt(at);
    }

    @Test
    void letsNoAgencyCallAnotherOnesAnswersVoid() throws Exception {
        coverage(SITI, null);

        Reply refused = invalidate(client("agency-satusehat"), BPJS, "{}");
        Reply unknown = invalidate(client("operator"), "nowhere", "{}");
        Reply elsewhere = invalidate(client("operator"), BPJS, "{\"facets\": [\"health\"]}");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("code").asText()).isEqualTo("caller.not-the-agency");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(elsewhere.status()).isEqualTo(400);
        assertThat(coverage(SITI, null).path("fromCache").asBoolean()).isTrue();
    }

    @Test
    void forgetsSomebodyWhoseConsentIsWithdrawn() throws Exception {
        register("simpan-1");
        coverage(SITI, null);
        coverage(BUDI, null);
        assertThat(coverage(SITI, null).path("fromCache").asBoolean()).isTrue();

        Reply withdrawn = hub.send(hub.to("/v1/consents/simpan-1/withdrawal")
                .header("Pandu-Actor", "uji.petugas;role=penguji")
                .POST(BodyPublishers.noBody()));

        assertThat(withdrawn.status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(3))
                .untilAsserted(
                        () -> assertThat(coverage(SITI, null).path("fromCache").asBoolean())
                                .isFalse());
        assertThat(coverage(BUDI, null).path("fromCache").asBoolean()).isTrue();
        outlastTheDoubt(Instant.now());
    }

    private void register(String reference) throws Exception {
        Reply reply = hub.send(hub.to("/v1/consents")
                .header("Pandu-Actor", "uji.petugas;role=penguji")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"reference": "%s", "subject": {"nik": "%s"}, "facets": ["coverage"], "purposes": ["case-management"],
                         "expires": "2029-01-01T00:00:00+07:00"}
                        """.formatted(reference, SITI))));
        assertThat(reply.status()).isEqualTo(200);
    }

    private Reply invalidate(HubClient client, String agency, String body) throws Exception {
        return client.postChecked("/v1/agencies/" + agency + "/invalidations", body);
    }

    /** Clocks of nodes may be apart for so long: what is asked until then is not kept. */
    private static void outlastTheDoubt(Instant at) {
        waitUntil(at.plusMillis(1050));
    }
}
