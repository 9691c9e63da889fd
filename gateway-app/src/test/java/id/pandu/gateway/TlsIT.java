package id.pandu.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** HTTPS by configuration alone, as {@code docs/operating.md} describes it. */
@Gateway
@DirtiesContext
class TlsIT {

    @TempDir
    private static Path folder;

    private static TestCertificate first;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void make() throws Exception {
        first = install("first");
    }

    @DynamicPropertySource
    static void serveHttps(DynamicPropertyRegistry properties) {
        properties.add("server.ssl.bundle", () -> "gateway");
        properties.add("spring.ssl.bundle.pem.gateway.keystore.certificate", () -> "file:" + folder.resolve("tls.crt"));
        properties.add("spring.ssl.bundle.pem.gateway.keystore.private-key", () -> "file:" + folder.resolve("tls.key"));
        properties.add("spring.ssl.bundle.pem.gateway.reload-on-update", () -> true);
        properties.add("spring.ssl.bundle.watch.file.quiet-period", () -> "500ms");
    }

    @Test
    void servesHttpsAndTakesANewCertificateWithoutARestart() throws Exception {
        HttpResponse<String> reply = get(trusting(first));

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.headers().firstValue("strict-transport-security")).isPresent();
        assertThat(reply.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");

        TestCertificate second = install("second");

        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(subject(get(trusting(second)))).isEqualTo("CN=second"));
        assertThat(alertToTls11()).isEqualTo("protocol_version");
    }

    @Test
    void speaksNoTlsThatIsOutdated() throws Exception {
        assertThat(alertToTls11()).isEqualTo("protocol_version");
    }

    /** A ClientHello of TLS 1.1, written by hand because a modern client refuses to send one, and the alert it gets (RFC 8446, section 6). */
    private String alertToTls11() throws Exception {
        String hello = "0302" + "00".repeat(32) + "00" + "0004" + "c013002f" + "0100";
        String handshake = "01" + "%06x".formatted(hello.length() / 2) + hello;
        String message = "160301" + "%04x".formatted(handshake.length() / 2) + handshake;
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(HexFormat.of().parseHex(message));
            byte[] alert = socket.getInputStream().readNBytes(7);
            return alert[0] == 21 && alert[6] == 70
                    ? "protocol_version"
                    : HexFormat.of().formatHex(alert);
        }
    }

    private HttpResponse<String> get(SSLContext trust) throws Exception {
        try (HttpClient client = HttpClient.newBuilder().sslContext(trust).build()) {
            URI address = URI.create("https://localhost:" + port + "/v1/agencies");
            String token = TestIssuer.shared().token();
            return client.send(
                    HttpRequest.newBuilder(address)
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private static String subject(HttpResponse<String> reply) throws Exception {
        return ((X509Certificate) reply.sslSession().orElseThrow().getPeerCertificates()[0])
                .getSubjectX500Principal()
                .getName();
    }

    private static SSLContext trusting(TestCertificate certificate) throws Exception {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(certificate.trust());
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    /** A new key and certificate of this name where the gateway looks for them. */
    private static TestCertificate install(String name) throws Exception {
        TestCertificate made = TestCertificate.make(folder, name);
        Files.writeString(folder.resolve("tls.key"), pem("PRIVATE KEY", made.key()));
        Files.writeString(folder.resolve("tls.crt"), pem("CERTIFICATE", made.certificate()));
        return made;
    }

    private static String pem(String kind, byte[] der) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + kind + "-----\n" + base64 + "\n-----END " + kind + "-----\n";
    }
}
