package id.pandu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.gateway.HubClient.Reply;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;

/** An organisation that refers BUDI and follows what becomes of it. */
final class ReferringClient {

    static final String BUDI = "3314100904129994";

    private static final String OFFICER = "siti.petugas;role=front-office";

    private final HubClient hub;

    ReferringClient(int port, String organisation) {
        hub = new HubClient(
                port,
                TestIssuer.shared()
                        .token(claims ->
                                claims.claim("organisation", organisation).claim("regions", List.of("33.14"))));
    }

    /** Refers him to the housing office, which takes tasks on as soon as they are kept. */
    JsonNode refer() throws Exception {
        return refer("housing", "unfit-housing");
    }

    JsonNode refer(String sector, String category) throws Exception {
        Reply reply = hub.send(request("/v1/referrals")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("""
                        {"subject": {"nik": "%s"}, "region": "33.14",
                         "need": {"sector": "%s", "category": "%s", "description": "Atap runtuh"},
                         "priority": "urgent", "legalBasis": "PUBLIC_DUTY"}
                        """.formatted(BUDI, sector, category))));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.json();
    }

    Reply get(String path) throws Exception {
        return hub.get(path);
    }

    Reply getChecked(String path) throws Exception {
        return hub.getChecked(path);
    }

    Reply post(String path) throws Exception {
        return hub.send(hub.to(path).header("Pandu-Actor", OFFICER).POST(BodyPublishers.noBody()));
    }

    Reply post(String path, String body) throws Exception {
        return hub.send(request(path).POST(BodyPublishers.ofString(body)));
    }

    Reply delete(String path) throws Exception {
        return hub.send(request(path).DELETE());
    }

    /** Ends all its subscriptions: nobody listens after a test. */
    void unsubscribe() throws Exception {
        for (JsonNode subscription : get("/v1/subscriptions").json().path("subscriptions")) {
            delete("/v1/subscriptions/" + subscription.path("id").asText());
        }
    }

    /** A request with token and officer, to be completed by the test. */
    HttpRequest.Builder request(String path) {
        return hub.to(path)
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en")
                .header("Pandu-Actor", OFFICER);
    }

    static void assertProblem(Reply reply, int status, String code) throws Exception {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.json().path("code").asText()).isEqualTo(code);
    }
}
