package id.pandu.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;

/** An OpenID Connect issuer as the gateway sees one: discovery and keys over HTTP. It signs whatever token a test wants. */
public final class TestIssuer implements AutoCloseable {

    /** Every scope of the contract. */
    public static final String ALL_SCOPES =
            "lookup directory services:match agreements:read agreements:write consents audit access-trails worklist"
                    + " referrals:read referrals:write tasks events subscriptions metrics invalidations";

    private static final TestIssuer SHARED = new TestIssuer();

    private final AtomicInteger questions = new AtomicInteger();
    private final List<RSAKey> rsaKeys = new CopyOnWriteArrayList<>(List.of(newRsaKey()));
    private final ECKey ecKey = newEcKey();
    private final int port;
    private volatile String keysPath = "/keys";
    private volatile boolean hidden;
    private HttpServer server;

    /** On any free port. */
    public TestIssuer() {
        server = serve(0);
        port = server.getAddress().getPort();
    }

    /** The issuer that all shared gateways trust. */
    public static TestIssuer shared() {
        return SHARED;
    }

    public String uri() {
        return "http://127.0.0.1:" + port;
    }

    /** How often the keys were asked for. */
    public int questions() {
        return questions.get();
    }

    /** The newest RSA key, which signs. */
    public RSAKey rsaKey() {
        return rsaKeys.getLast();
    }

    public ECKey ecKey() {
        return ecKey;
    }

    /** A new RSA key signs from now on; tokens of the old one stay good. */
    public void addKey() {
        rsaKeys.add(newRsaKey());
    }

    /** A new RSA key signs from now on, and the old ones are published no more. */
    public void replaceKeys() {
        addKey();
        rsaKeys.subList(0, rsaKeys.size() - 1).clear();
    }

    /** The keys are at another address from now on, and at no other. */
    public void moveKeys(String path) {
        keysPath = path;
        hidden = false;
    }

    /** Discovery says no more where the keys are. */
    public void hideKeys() {
        hidden = true;
    }

    /** Nobody answers any more. */
    @Override
    public void close() {
        server.stop(0);
    }

    /** Answers again, at the same address. */
    public void reopen() {
        server = Awaitility.await("port " + port + " to be free again")
                .pollDelay(Duration.ZERO)
                .ignoreException(UncheckedIOException.class)
                .until(() -> serve(port), Objects::nonNull);
    }

    /** A national consumer's machine token with every scope. */
    public String token() {
        return token(claims -> claims);
    }

    /** The same with changes. */
    public String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(change.apply(claims()).build(), rsaKey());
    }

    public JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(uri())
                .audience("pandu")
                .subject("uji-nasional")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(10))))
                .jwtID(UUID.randomUUID().toString())
                .claim("client_id", "uji-nasional")
                .claim("organisation", "uji-nasional")
                .claim("regions", List.of("*"))
                .claim("scope", ALL_SCOPES);
    }

    public static String signed(JWTClaimsSet claims, RSAKey key) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException fault) {
            throw new IllegalStateException(fault);
        }
    }

    public static String signed(JWTClaimsSet claims, ECKey key) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException fault) {
            throw new IllegalStateException(fault);
        }
    }

    public static RSAKey newRsaKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static ECKey newEcKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private HttpServer serve(int wanted) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted);
            HttpServer opened = HttpServer.create(address, 0);
            opened.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, provider()));
            opened.createContext("/", this::answerKeys);
            opened.start();
            return opened;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private String provider() {
        return hidden
                ? "{\"issuer\": \"%s\"}".formatted(uri())
                : "{\"issuer\": \"%s\", \"jwks_uri\": \"%s\"}".formatted(uri(), uri() + keysPath);
    }

    private void answerKeys(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().equals(keysPath)) {
            questions.incrementAndGet();
            answer(exchange, keys());
        } else {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        }
    }

    private String keys() {
        var keys = new ArrayList<JWK>();
        rsaKeys.forEach(key -> keys.add(key.toPublicJWK()));
        keys.add(ecKey.toPublicJWK());
        return new JWKSet(keys).toString();
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }
}
