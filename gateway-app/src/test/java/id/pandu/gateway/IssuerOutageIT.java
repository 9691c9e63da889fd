package id.pandu.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pandu.gateway.HubClient.Reply;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@Gateway
class IssuerOutageIT {

    private static final TestIssuer ISSUER = new TestIssuer();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void trustAnIssuerThatIsDown(DynamicPropertyRegistry properties) {
        ISSUER.close();
        properties.add("pandu.identity.issuer-uri", ISSUER::uri);
    }

    @Test
    void callsNoTokenBadThatItCannotCheck() throws Exception {
        var hub = new HubClient(port, ISSUER.token());

        Reply reply = hub.get("/v1/agencies");

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.json().path("code").asText()).isEqualTo("hub.unavailable");
        assertThat(reply.headers().firstValue("retry-after")).isPresent();
        assertThat(reply.headers().firstValue("www-authenticate")).isEmpty();
        assertThat(hub.get("/v1/problems").status()).isEqualTo(200);

        ISSUER.reopen();
        await().untilAsserted(() -> assertThat(hub.get("/v1/agencies").status()).isEqualTo(200));

        ISSUER.close();
        assertThat(hub.get("/v1/agencies").status()).isEqualTo(200);
    }
}
