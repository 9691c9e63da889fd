package id.pandu.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pandu.gateway.HubClient.Reply;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@Gateway
class RateLimitIT {

    private static final int BAD_TOKENS = 100;

    @LocalServerPort
    private int port;

    @Test
    void tellsWhatIsLeftAndRefusesWhatIsTooMuch() throws Exception {
        var hub =
                new HubClient(port, TestIssuer.shared().token(claims -> claims.claim("organisation", "uji-terbatas")));

        Reply first = hub.get("/v1/agencies");
        Reply second = hub.get("/v1/nothing");
        Reply third = hub.lookUp("{");
        Reply fourth = hub.get("/v1/agencies");

        assertThat(first.headers().firstValue("ratelimit-policy")).contains("\"default\";q=3;w=3600");
        assertThat(first.headers().firstValue("ratelimit")).contains("\"default\";r=2;t=1200");
        assertThat(second.status()).isEqualTo(404);
        assertThat(second.headers().firstValue("ratelimit").orElse("")).startsWith("\"default\";r=1;t=");
        assertThat(third.status()).isEqualTo(400);
        assertThat(third.headers().firstValue("ratelimit").orElse("")).startsWith("\"default\";r=0;t=");
        assertThat(fourth.status()).isEqualTo(429);
        assertThat(fourth.json().path("code").asText()).isEqualTo("caller.rate-limited");
        long wait = fourth.headers().firstValueAsLong("retry-after").orElse(0);
        assertThat(wait).isBetween(1100L, 1200L);
        assertThat(fourth.headers().firstValue("ratelimit")).contains("\"default\";r=0;t=" + wait);
        assertThat(new HubClient(port).get("/v1/agencies").status()).isEqualTo(200);
    }

    @Test
    void refusesAnAddressThatSendsBadTokensButNotItsGoodOnes() throws Exception {
        try (HttpClient elsewhere = HttpClient.newBuilder()
                .localAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 77}))
                .build()) {
            for (int call = 0; call < BAD_TOKENS; call++) {
                assertThat(send(elsewhere, "garbage").statusCode()).isEqualTo(401);
            }

            // The allowance grows a little meanwhile.
            HttpResponse<String> refused = await().pollInterval(Duration.ofMillis(10))
                    .until(() -> send(elsewhere, "garbage"), reply -> reply.statusCode() == 429);

            assertThat(refused.body()).contains("caller.rate-limited");
            assertThat(refused.headers().firstValueAsLong("retry-after").orElse(0))
                    .isEqualTo(1);
            assertThat(send(elsewhere, TestIssuer.shared().token()).statusCode())
                    .isEqualTo(200);
            assertThat(new HubClient(port, "garbage").get("/v1/agencies").status())
                    .isEqualTo(401);
        }
    }

    private HttpResponse<String> send(HttpClient client, String token) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + port + "/v1/agencies");
        return client.send(
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
    }
}
