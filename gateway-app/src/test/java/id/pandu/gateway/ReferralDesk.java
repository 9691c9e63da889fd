package id.pandu.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pandu.gateway.HubClient.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

/** An organisation that works on referrals over HTTP, with an officer. All of them are about BUDI. */
final class ReferralDesk {

    static final String BUDI = "3314100904129994";

    private static final String OFFICER = "oki.petugas";

    private final HubClient client;
    private final String region;

    ReferralDesk(int port, String organisation, String region) {
        this.region = region;
        this.client = new HubClient(
                port,
                TestIssuer.shared()
                        .token(claims ->
                                claims.claim("organisation", organisation).claim("regions", List.of(region))));
    }

    HubClient client() {
        return client;
    }

    Reply get(String path) throws Exception {
        return client.getChecked(path);
    }

    Reply post(String path, String body, String... headers) throws Exception {
        return postAs(OFFICER, path, body, headers);
    }

    Reply postAs(String officer, String path, String body, String... headers) throws Exception {
        var request = client.to(path)
                .header("Content-Type", "application/json")
                .header("Pandu-Actor", officer + ";role=petugas")
                .header("Accept-Language", "en")
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request);
    }

    /** Does something to the version that was seen. */
    Reply act(String path, Reply seen, String body) throws Exception {
        return post(path, body, "If-Match", tag(seen));
    }

    Reply submit(String sector, String category, String more) throws Exception {
        Reply reply = submitAs(UUID.randomUUID().toString(), body(sector, category, "PUBLIC_DUTY", more));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply;
    }

    Reply submitAs(String key, String body) throws Exception {
        return post("/v1/referrals", body, "Idempotency-Key", key);
    }

    String body(String sector, String category, String basis, String more) {
        return """
                {"subject": {"nik": "%s"}, "region": "%s", %s
                 "need": {"sector": "%s", "category": "%s", "description": "Perlu bantuan"},
                 "priority": "urgent", "legalBasis": "%s"}
                """.formatted(BUDI, region, more, sector, category, basis);
    }

    Reply awaitTask(String id, String status) {
        Callable<Optional<Reply>> look = () -> {
            Reply reply = get("/v1/referrals/" + id);
            boolean there = reply.json().at("/tasks/0/status").asText().equals(status);
            return there ? Optional.of(reply) : Optional.empty();
        };
        return await().atMost(Duration.ofSeconds(20))
                .until(look, Optional::isPresent)
                .orElseThrow();
    }

    static String id(Reply reply) throws Exception {
        return reply.json().path("id").asText();
    }

    static String tag(Reply reply) {
        return reply.headers().firstValue("ETag").orElseThrow();
    }

    static void assertProblem(Reply reply, int status, String code) throws Exception {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.json().path("code").asText()).isEqualTo(code);
    }
}
