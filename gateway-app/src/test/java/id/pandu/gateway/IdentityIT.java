package id.pandu.gateway;

import static id.pandu.gateway.HubClient.lookup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import id.pandu.gateway.HubClient.Reply;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@Gateway
@ExtendWith(OutputCaptureExtension.class)
class IdentityIT {

    private static final TestIssuer ISSUER = TestIssuer.shared();
    private static final String MISMATCH = "caller.officer-mismatch";

    @LocalServerPort
    private int port;

    private HubClient hub;

    @BeforeEach
    void connect() {
        hub = new HubClient(port);
    }

    static Stream<Arguments> badTokens() throws Exception {
        return Stream.of(
                changed(
                        "expired",
                        claims -> claims.issueTime(from(Duration.ofMinutes(-10)))
                                .expirationTime(from(Duration.ofSeconds(-31)))),
                changed("not valid yet", claims -> claims.notBeforeTime(from(Duration.ofMinutes(1)))),
                changed("without an end", claims -> claims.expirationTime(null)),
                changed("for somebody else", claims -> claims.audience("hub-lain")),
                changed("for nobody", claims -> claims.audience((String) null)),
                changed("of another issuer", claims -> claims.issuer("http://127.0.0.1:1")),
                changed("of the issuer with a slash", claims -> claims.issuer(ISSUER.uri() + "/")),
                changed("of no organisation", claims -> claims.claim("organisation", null)),
                changed("of an unreadable organisation", claims -> claims.claim("organisation", "Loket Sragen\n")),
                changed("of several organisations", claims -> claims.claim("organisation", List.of("a", "b"))),
                changed("with one region as text", claims -> claims.claim("regions", "33.14")),
                changed("with an unreadable region", claims -> claims.claim("regions", List.of("33.14", "3314"))),
                changed("with a region that is no text", claims -> claims.claim("regions", List.of(33.14))),
                changed(
                        "of a person without a name",
                        claims -> claims.subject(null).claim("officer_role", "x")),
                changed("of nobody", claims -> claims.subject(null)),
                changed("of a person with an odd role", claims -> claims.claim("officer_role", "a\nb")),
                arguments("unsigned", new PlainJWT(ISSUER.claims().build()).serialize()),
                arguments("of an unknown key", TestIssuer.signed(ISSUER.claims().build(), TestIssuer.newRsaKey())),
                arguments("with a key's name and another's signature", impostor()),
                arguments("signed with the public key's PEM as a secret", symmetric(pem())),
                arguments(
                        "signed with the public key's DER as a secret",
                        symmetric(ISSUER.rsaKey().toPublicKey().getEncoded())),
                arguments("tampered with", tampered()),
                arguments("cut off", ISSUER.token().substring(0, 200)),
                arguments("garbage", "x.y.z"),
                arguments("no token at all", "garbage"),
                arguments("too long", ISSUER.token(claims -> claims.claim("filler", "x".repeat(13_000)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void refusesATokenThatIs(String kind, String token, CapturedOutput log) throws Exception {
        Reply reply = new HubClient(port, token).lookUp(lookup("3314105203909991", "33.14", "coverage"));

        assertRefused(reply);
        assertThat(reply.headers().firstValue("www-authenticate"))
                .contains("Bearer realm=\"pandu\", error=\"invalid_token\"");
        assertThat(reply.text()).doesNotContain(token.substring(0, 5));
        assertThat(log.getAll()).doesNotContain(token);
    }

    @Test
    void asksForATokenWhereThereIsNone() throws Exception {
        Reply reply = hub.get("/v1/agencies", "Authorization", "");

        assertRefused(reply);
        assertThat(reply.headers().firstValue("www-authenticate")).contains("Bearer realm=\"pandu\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic dWppOnVqaQ==", "Bearer", "Bearer  ", "Token x", "Bearer a b", "Bearer \u00e9"})
    void refusesAnotherAuthorization(String authorization) throws Exception {
        assertRefused(hub.get("/v1/agencies", "Authorization", authorization));
    }

    @Test
    void takesATokenByHeaderOnlyAndOnlyOne() throws Exception {
        String token = ISSUER.token();

        assertRefused(hub.send(hub.bare("/v1/agencies?access_token=" + token)));
        assertRefused(hub.send(hub.bare("/v1/lookups")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("access_token=" + token))));
        assertRefused(hub.send(hub.to("/v1/agencies").header("Authorization", "Bearer " + token)));
    }

    @Test
    void takesATokenOfAnAllowedKind() throws Exception {
        assertTaken(TestIssuer.signed(ISSUER.claims().build(), ISSUER.ecKey()));
        assertTaken(ISSUER.token(claims -> claims.audience(List.of("lain", "pandu"))));
        assertTaken(ISSUER.token(claims ->
                claims.issueTime(from(Duration.ofMinutes(-10))).expirationTime(from(Duration.ofSeconds(-20)))));
        assertTaken(ISSUER.token(claims -> claims.claim("scope", List.of("directory"))));
        assertTaken(ISSUER.token(claims -> claims.claim("scope", null).claim("scp", List.of("directory"))));
        assertTaken(ISSUER.token(claims -> claims.claim("regions", null)));
    }

    @Test
    void noticesANewKeyOfTheIssuer() {
        ISSUER.addKey();

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertTaken(ISSUER.token()));
    }

    @Test
    void looksAtNoTokenWhereNoneIsNeeded() throws Exception {
        for (String path : new String[] {"/openapi.yaml", "/v1/problems", "/docs", "/actuator/health"}) {
            assertThat(hub.get(path, "Authorization", "Bearer garbage").status())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/nothing, 404, caller.not-found",
        "/v1/agencies/, 404, caller.not-found",
        "/V1/agencies, 404, caller.not-found",
        "/actuator/env, 404, caller.not-found",
        "/actuator, 404, caller.not-found",
        "/error, 404, caller.not-found",
        "/v1/agencies;x=1, 400, caller.invalid-request",
        "/v1//agencies, 400, caller.invalid-request",
        "/v1/%2e%2e/v1/agencies, 400, caller.invalid-request",
        "/v1/x/..%2fagencies, 400, caller.invalid-request",
    })
    void answersAnAddressThatIsNotInTheContract(String path, int status, String code) throws Exception {
        Reply reply = hub.get(path);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(code(reply)).isEqualTo(code);
        if (status == 404) {
            assertRefused(hub.get(path, "Authorization", ""));
        }
    }

    @Test
    void letsAPersonBeNobodyElse() throws Exception {
        var person = new HubClient(
                port, ISSUER.token(claims -> claims.subject("siti.petugas").claim("officer_role", "front-office")));

        assertThat(person.get("/v1/agencies", "Pandu-Actor", "").status()).isEqualTo(200);
        assertThat(person.get("/v1/agencies", "Pandu-Actor", "siti.petugas;role=front-office")
                        .status())
                .isEqualTo(200);
        assertThat(code(person.get("/v1/agencies", "Pandu-Actor", "budi.petugas;role=front-office")))
                .isEqualTo(MISMATCH);
        assertThat(code(person.get("/v1/agencies", "Pandu-Actor", "siti.petugas;role=auditor")))
                .isEqualTo(MISMATCH);
        Reply malformed =
                person.lookUp(lookup("3314105203909991", "33.14", "coverage"), Map.of("Pandu-Actor", "somebody"));
        assertThat(malformed.json().at("/errors/0/pointer").asText()).isEqualTo("header:Pandu-Actor");
    }

    @Test
    void letsAPersonBeNobodyElseWhoseTokenTellsNoRole() throws Exception {
        var person = new HubClient(port, ISSUER.token(claims -> claims.subject("siti.petugas")));

        assertThat(code(person.get("/v1/agencies", "Pandu-Actor", "budi.petugas;role=front-office")))
                .isEqualTo(MISMATCH);
        assertThat(code(person.get("/v1/audit/entries", "Pandu-Actor", "budi.petugas;role=auditor")))
                .isEqualTo(MISMATCH);
        Reply own = person.get("/v1/audit/entries?limit=1&officer=siti.petugas&event=audit.read", "Pandu-Actor", "");
        assertThat(own.json().at("/entries/0/entry/role").asText()).isEqualTo("officer");
    }

    @Test
    void readsNoBodyOfWhomItDoesNotKnow() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write("""
                            POST /v1/lookups HTTP/1.1\r
                            Host: localhost\r
                            Content-Type: application/json\r
                            Content-Length: 200000\r
                            \r
                            {""".getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 401");
        }
    }

    private void assertTaken(String token) throws Exception {
        assertThat(new HubClient(port, token).get("/v1/agencies").status()).isEqualTo(200);
    }

    private static void assertRefused(Reply reply) throws Exception {
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.contentType()).isEqualTo("application/problem+json");
        assertThat(code(reply)).isEqualTo("caller.unauthenticated");
        assertThat(reply.headers().firstValue("ratelimit")).isEmpty();
    }

    private static String code(Reply reply) throws Exception {
        return reply.json().path("code").asText();
    }

    private static Arguments changed(String kind, UnaryOperator<JWTClaimsSet.Builder> change) {
        return arguments(kind, ISSUER.token(change));
    }

    private static Date from(Duration now) {
        return Date.from(Instant.now().plus(now));
    }

    private static String symmetric(byte[] secret) throws Exception {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(ISSUER.rsaKey().getKeyID())
                        .build(),
                ISSUER.claims().build());
        token.sign(new MACSigner(secret));
        return token.serialize();
    }

    private static byte[] pem() throws Exception {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(ISSUER.rsaKey().toPublicKey().getEncoded());
        return ("-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String impostor() throws Exception {
        var key = new RSAKey.Builder(TestIssuer.newRsaKey())
                .keyID(ISSUER.rsaKey().getKeyID())
                .build();
        return TestIssuer.signed(ISSUER.claims().build(), key);
    }

    private static String tampered() {
        String[] parts = ISSUER.token().split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("uji-nasional", "uji-lain");
        parts[1] = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        return String.join(".", parts);
    }
}
