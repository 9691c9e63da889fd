package id.pandu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.gateway.HubClient.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Prints letters as a counter in Sragen does, and shows them as anybody may. */
final class Letters {

    private static final String OFFICER = "siti.petugas;role=front-office";
    private static final Pattern CODE = Pattern.compile("(?:[0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}");

    private final int port;

    Letters(int port) {
        this.port = port;
    }

    /** A referral, and the text of its letter. */
    record Printed(String id, String number, String text) {

        String code() {
            Matcher code = CODE.matcher(text);
            assertThat(code.find()).as(text).isTrue();
            return code.group();
        }
    }

    Printed printed(String subject, String language) throws Exception {
        Printed referral = referral(subject);
        HttpRequest request = counter()
                .to("/v1/referrals/" + referral.id() + "/letter")
                .header("Pandu-Actor", OFFICER)
                .header("Accept-Language", language)
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type")).contains("application/pdf");
            assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
            return new Printed(referral.id(), referral.number(), text(response.body()));
        }
    }

    Printed referral(String subject) throws Exception {
        Reply reply = counter()
                .send(counter()
                        .to("/v1/referrals")
                        .header("Content-Type", "application/json")
                        .header("Pandu-Actor", OFFICER)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString("""
                        {"subject": %s, "region": "33.14", "priority": "urgent", "legalBasis": "PUBLIC_DUTY",
                         "need": {"sector": "housing", "category": "unfit-housing", "description": "Atap roboh"}}
                        """.formatted(subject))));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return new Printed(
                reply.json().path("id").asText(), reply.json().path("number").asText(), "");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument letter = Loader.loadPDF(pdf)) {
            assertThat(letter.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(letter);
        }
    }

    /** Sends the form, as somebody at this address of the loopback. */
    HttpResponse<String> check(String from, String number, String code) throws Exception {
        String form = "nomor=" + URLEncoder.encode(number, StandardCharsets.UTF_8) + "&kode="
                + URLEncoder.encode(code, StandardCharsets.UTF_8);
        return ask(
                from,
                request("")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    HttpRequest.Builder request(String rest) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/surat" + rest));
    }

    HttpResponse<String> ask(String from, HttpRequest.Builder request) throws Exception {
        try (HttpClient http = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(from))
                .version(HttpClient.Version.HTTP_1_1)
                .build()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }

    HubClient client(String organisation, String region) {
        return client(organisation, region, TestIssuer.ALL_SCOPES);
    }

    HubClient client(String organisation, String region, String scopes) {
        return new HubClient(port, token(organisation, region, scopes));
    }

    private HubClient counter() {
        return client("loket-sragen", "33.14");
    }

    private static String token(String organisation, String region, String scopes) {
        return TestIssuer.shared()
                .token(claims -> claims.subject(organisation)
                        .claim("client_id", organisation)
                        .claim("organisation", organisation)
                        .claim("regions", List.of(region))
                        .claim("scope", scopes));
    }
}
