package id.pandu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.gateway.HubClient.Reply;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@Gateway
class HeaderDoorIT {

    private static final Map<String, String> HOSTILE = new LinkedHashMap<>(Map.of(
            "CamelHttpResponseCode", "299",
            "CamelHttpUri", "http://127.0.0.1:1/",
            "CamelHttpPath", "/elsewhere",
            "CamelSqlQuery", "SELECT 1",
            "CamelDirectEndpoint", "direct:listAgencies",
            "operationName", "cariKeluarga",
            "operationNamespace", "urn:elsewhere",
            "X-cons-id", "99999",
            "user_key", "stolen",
            "X-Thing", "anything"));

    @LocalServerPort
    private int port;

    private HubClient hub;

    @BeforeEach
    void connect() {
        Gateway.Surroundings.TOWN.control().clear();
        hub = new HubClient(port);
    }

    @Test
    void changesNothingByHeadersThatCamelOrAConnectorWouldObey() throws Exception {
        Reply reply =
                hub.lookUp(HubClient.lookup("3314105203909991", "33.14", "identity", "coverage", "education"), HOSTILE);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("complete").asBoolean()).isTrue();
        assertThat(reply.json().at("/profile/coverage/cardNumber").asText()).isEqualTo("0009990000017");
        assertThat(reply.json().at("/profile/identity/name").asText()).isEqualTo("SITI CONTOH");
    }

    @Test
    void givesNoRequestHeaderBackWithAnAnswer() throws Exception {
        assertNothingReturns(hub.lookUp(HubClient.lookup("3314105203909991", "33.14", "coverage"), allowedToo()));
    }

    @Test
    void givesNoRequestHeaderBackWithAProblem() throws Exception {
        assertNothingReturns(hub.lookUp("{}", allowedToo()));
        assertNothingReturns(hub.lookUp("{", allowedToo()));
        assertNothingReturns(hub.lookUp(HubClient.lookup("9999999999999999", "33.14", "coverage"), allowedToo()));
    }

    private static Map<String, String> allowedToo() {
        var headers = new LinkedHashMap<>(HOSTILE);
        headers.put("Pandu-Actor", "siti.petugas;role=front-office");
        headers.put("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        headers.put("Accept-Language", "en");
        return headers;
    }

    private static void assertNothingReturns(Reply reply) {
        assertThat(reply.headers().map().keySet())
                .isSubsetOf(
                        "cache-control",
                        "connection",
                        "content-language",
                        "content-length",
                        "content-type",
                        "date",
                        "pandu-audit-checkpoint",
                        "ratelimit",
                        "ratelimit-policy",
                        "transfer-encoding",
                        "x-content-type-options",
                        "x-frame-options");
        assertThat(reply.headers().allValues("content-type")).hasSize(1);
        assertThat(reply.headers().firstValue("cache-control")).contains("no-store");
    }
}
