package id.pandu.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pandu.gateway.HubClient.Reply;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.Caller;
import id.pandu.hub.audit.AuditEntry;
import id.pandu.hub.audit.AuditEvent;
import id.pandu.hub.audit.AuditLog;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.CamelEvent.ExchangeCompletedEvent;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.EventNotifierSupport;
import org.apache.camel.support.processor.DelegateAsyncProcessor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;

/** What the door lets in, and what it tells outside, with the settings that are off by default. */
@Gateway
@TestPropertySource(
        properties = {
            "pandu.cors.allowed-origins=https://loket.example",
            "pandu.docs.authorization-url=https://issuer.example/authorize",
            "pandu.docs.token-url=https://issuer.example/token",
        })
class DoorIT {

    private static final List<AuditEntry> ENTRIES = new CopyOnWriteArrayList<>();
    private static final List<String> HEADERS = new CopyOnWriteArrayList<>();
    private static final List<Caller> CALLERS = new CopyOnWriteArrayList<>();

    @LocalServerPort
    private int port;

    private HubClient hub;

    @TestConfiguration(proxyBeanMethods = false)
    static class Witnesses {

        @Bean
        @Primary
        AuditLog recordingAuditLog() {
            return ENTRIES::add;
        }

        @Bean
        InterceptStrategy headerWitness() {
            return (camel, node, step, next) -> new DelegateAsyncProcessor(step) {
                @Override
                public boolean process(Exchange exchange, AsyncCallback callback) {
                    HEADERS.add(exchange.getMessage().getHeaders().toString());
                    return super.process(exchange, callback);
                }
            };
        }

        @Bean
        EventNotifierSupport callerWitness() {
            return new EventNotifierSupport() {
                @Override
                public void notify(CamelEvent event) {
                    if (event instanceof ExchangeCompletedEvent completed) {
                        CALLERS.add(CallContext.from(completed.getExchange()).caller());
                    }
                }
            };
        }
    }

    @BeforeEach
    void connect() {
        hub = new HubClient(port);
        ENTRIES.clear();
        HEADERS.clear();
        CALLERS.clear();
    }

    @Test
    void keepsTheTokenOutOfEveryRoute() throws Exception {
        String token = TestIssuer.shared().token();

        new HubClient(port, token).lookUp(HubClient.lookup("3314105203909991", "33.14", "coverage"));

        assertThat(HEADERS).isNotEmpty();
        assertThat(HEADERS)
                .anyMatch(headers -> headers.toLowerCase(Locale.ROOT).contains("pandu-actor"))
                .noneMatch(headers -> headers.contains(token)
                        || headers.toLowerCase(Locale.ROOT).contains("authorization"));
    }

    @Test
    void tellsTheRoutesWhoCalls() throws Exception {
        new HubClient(port, TestIssuer.shared().token(claims -> claims.claim("regions", List.of("33.14", "63.71"))))
                .get("/v1/agencies");
        hub.get("/v1/agencies", "Pandu-Actor", "");
        new HubClient(
                        port,
                        TestIssuer.shared()
                                .token(claims -> claims.subject("siti.petugas").claim("officer_role", "front-office")))
                .get("/v1/agencies", "Pandu-Actor", "");
        hub.get("/v1/problems");

        await().untilAsserted(() -> assertThat(Set.copyOf(CALLERS))
                .containsExactlyInAnyOrder(
                        new Caller(
                                "uji-nasional", Set.of("33.14", "63.71"), new Caller.Officer("uji.petugas", "penguji")),
                        new Caller("uji-nasional", Set.of("*"), null),
                        new Caller("uji-nasional", Set.of("*"), new Caller.Officer("siti.petugas", "front-office")),
                        Caller.ANONYMOUS));
    }

    @Test
    void recordsWhoTriedWithoutTheScope() throws Exception {
        String token = TestIssuer.shared().token(claims -> claims.claim("scope", "lookup"));

        Reply reply = new HubClient(port, token).get("/v1/agencies");

        assertThat(reply.status()).isEqualTo(403);
        assertThat(ENTRIES).singleElement().satisfies(entry -> {
            assertThat(entry.event()).isEqualTo(AuditEvent.ACCESS_REFUSED);
            assertThat(entry.outcome()).isEqualTo("caller.scope-missing");
            assertThat(entry.detail()).isEqualTo(Map.of("operation", "listAgencies"));
            assertThat(entry.caller())
                    .isEqualTo(new Caller("uji-nasional", Set.of("*"), new Caller.Officer("uji.petugas", "penguji")));
            assertThat(entry.trace()).isEqualTo(reply.json().path("traceId").asText());
        });
    }

    @Test
    void recordsWhoNamedSomebodyElse() throws Exception {
        String token = TestIssuer.shared()
                .token(claims -> claims.subject("siti.petugas").claim("officer_role", "front-office"));

        Reply reply = new HubClient(port, token)
                .lookUp(
                        HubClient.lookup("3314105203909991", "33.14", "coverage"),
                        Map.of("Pandu-Actor", "budi.petugas;role=front-office"));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(ENTRIES).singleElement().satisfies(entry -> {
            assertThat(entry.event()).isEqualTo(AuditEvent.ACCESS_REFUSED);
            assertThat(entry.outcome()).isEqualTo("caller.officer-mismatch");
            assertThat(entry.detail()).isEqualTo(Map.of("operation", "lookUp"));
            assertThat(entry.caller().officer()).isEqualTo(new Caller.Officer("siti.petugas", "front-office"));
            assertThat(entry.trace()).isEqualTo(reply.json().path("traceId").asText());
        });
    }

    @ParameterizedTest
    @CsvSource({"'', caller.officer-missing", "somebody, caller.invalid-request"})
    void recordsWhoNamedNobody(String officer, String code) throws Exception {
        Reply reply =
                hub.lookUp(HubClient.lookup("3314105203909991", "33.14", "coverage"), Map.of("Pandu-Actor", officer));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("code").asText()).isEqualTo(code);
        assertThat(ENTRIES).singleElement().satisfies(entry -> {
            assertThat(entry.event()).isEqualTo(AuditEvent.ACCESS_REFUSED);
            assertThat(entry.outcome()).isEqualTo("caller.officer-missing");
            assertThat(entry.detail()).isEqualTo(Map.of("operation", "lookUp"));
            assertThat(entry.caller()).isEqualTo(new Caller("uji-nasional", Set.of("*"), null));
        });
    }

    @Test
    void recordsARefusalOnceAndNobodyWhereNobodyIsNeeded() throws Exception {
        String token = TestIssuer.shared().token(claims -> claims.claim("scope", "directory agreements:read"));
        var consumer = new HubClient(port, token);

        consumer.get("/v1/agencies", "Pandu-Actor", "");
        consumer.get("/v1/agreements", "Pandu-Actor", "");
        consumer.get("/v1/audit/entries", "Pandu-Actor", "");

        assertThat(ENTRIES)
                .singleElement()
                .satisfies(entry -> assertThat(entry.outcome()).isEqualTo("caller.scope-missing"));
    }

    @Test
    void answersAPreflightWithoutAToken() throws Exception {
        Reply reply = preflight("https://loket.example");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers().firstValue("access-control-allow-origin")).contains("https://loket.example");
        assertThat(reply.headers().firstValue("access-control-allow-headers").orElse(""))
                .contains("authorization", "pandu-actor");
        assertThat(reply.headers().firstValue("access-control-allow-credentials"))
                .isEmpty();
    }

    @Test
    void allowsNoOtherOrigin() throws Exception {
        Reply reply = preflight("https://lain.example");

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.headers().firstValue("access-control-allow-origin")).isEmpty();
    }

    @Test
    void showsABrowserTheHeadersThatItMayNeed() throws Exception {
        for (String authorization :
                new String[] {"", "Bearer " + TestIssuer.shared().token()}) {
            Reply reply = hub.get("/v1/agencies", "Authorization", authorization, "Origin", "https://loket.example");

            assertThat(reply.headers().firstValue("access-control-allow-origin"))
                    .contains("https://loket.example");
            assertThat(reply.headers()
                            .firstValue("access-control-expose-headers")
                            .orElse(""))
                    .contains(
                            "RateLimit",
                            "RateLimit-Policy",
                            "Retry-After",
                            "Pandu-Audit-Checkpoint",
                            "WWW-Authenticate");
        }
    }

    @Test
    void tellsTheDocumentationWherePeopleLogIn() throws Exception {
        Reply settings = hub.send(hub.bare("/docs/settings.json"));

        assertThat(settings.json().path("clientId").asText()).isEqualTo("docs");
        assertThat(settings.json().path("authorizationUrl").asText()).isEqualTo("https://issuer.example/authorize");
        assertThat(settings.json().path("tokenUrl").asText()).isEqualTo("https://issuer.example/token");
        assertThat(hub.send(hub.bare("/docs/oauth2-redirect.html")).text()).contains("oauth2");
    }

    private Reply preflight(String origin) throws Exception {
        return hub.send(hub.bare("/v1/lookups")
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization, pandu-actor")
                .method("OPTIONS", BodyPublishers.noBody()));
    }
}
