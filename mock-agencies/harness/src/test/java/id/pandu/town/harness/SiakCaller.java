package id.pandu.town.harness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Locale;

/** Asks the civil registry as a caller does, written from the WSDL and WS-Security alone. */
final class SiakCaller {

    static final String SITI = "<NIK>3314105203909991</NIK>";

    private static final String NAMESPACE = "https://pandu.id/siak/penduduk/v1";
    private static final String OASIS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final SecureRandom random = new SecureRandom();
    private final String service;
    private String password = "sandbox";
    private Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    SiakCaller(String baseUrl) {
        this.service = baseUrl + "/siak/PendudukService";
    }

    SiakCaller withPassword(String other) {
        password = other;
        return this;
    }

    SiakCaller at(Instant other) {
        now = other;
        return this;
    }

    HttpResponse<String> siti() throws IOException, InterruptedException {
        return ask("cariNik", SITI);
    }

    /** Files an application under this number. */
    HttpResponse<String> file(String externalId) throws IOException, InterruptedException {
        return ask("ajukanPermohonan", """
            <nomorPermohonanLuar>%s</nomorPermohonanLuar><nomorRujukan>RJK-3314-20261126-7F3K9A</nomorRujukan>\
            <jenisPermohonan>KTP_EL</jenisPermohonan><NIK>3314105203909991</NIK><NAMA_LGKP>SITI CONTOH</NAMA_LGKP>\
            <keterangan>KTP hilang</keterangan><prioritas>BIASA</prioritas>\
            <instansiPengirim>Loket Terpadu Sragen</instansiPengirim><kodeWilayah>33.14</kodeWilayah>\
            <tanggalPengajuan>2026-11-26T09:30:00+07:00</tanggalPengajuan>\
            """.formatted(externalId));
    }

    /** Asks what became of an application. */
    HttpResponse<String> follow(String externalId) throws IOException, InterruptedException {
        return ask("statusPermohonan", "<nomorPermohonanLuar>" + externalId + "</nomorPermohonanLuar>");
    }

    /** Asks with the parts of the question that follow NO_PKS. */
    HttpResponse<String> ask(String operation, String parts) throws IOException, InterruptedException {
        return post(operation, "text/xml; charset=utf-8", message(operation, parts));
    }

    HttpResponse<String> post(String operation, String contentType, String message)
            throws IOException, InterruptedException {
        HttpRequest request = request("")
                .header("Content-Type", contentType)
                .header("SOAPAction", "\"" + NAMESPACE + "/" + operation + "\"")
                .POST(BodyPublishers.ofString(message))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    HttpResponse<String> get(String query) throws IOException, InterruptedException {
        return client.send(request(query).build(), BodyHandlers.ofString());
    }

    String message(String operation, String parts) {
        String element = operation.substring(0, 1).toUpperCase(Locale.ROOT) + operation.substring(1);
        return """
            <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">\
            <soap:Header>%s</soap:Header><soap:Body><%s xmlns="%s"><ID_LEMBAGA>PANDU</ID_LEMBAGA>\
            <NO_PKS>PKS/001/CONTOH</NO_PKS>%s</%s></soap:Body></soap:Envelope>\
            """.formatted(security(), element, NAMESPACE, parts, element);
    }

    private String security() {
        byte[] nonce = new byte[16];
        random.nextBytes(nonce);
        return """
            <wsse:Security xmlns:wsse="%swssecurity-secext-1.0.xsd" xmlns:wsu="%swssecurity-utility-1.0.xsd" soap:mustUnderstand="1">\
            <wsu:Timestamp><wsu:Created>%s</wsu:Created><wsu:Expires>%s</wsu:Expires></wsu:Timestamp>\
            <wsse:UsernameToken><wsse:Username>pandu</wsse:Username>\
            <wsse:Password Type="%susername-token-profile-1.0#PasswordDigest">%s</wsse:Password>\
            <wsse:Nonce EncodingType="%ssoap-message-security-1.0#Base64Binary">%s</wsse:Nonce>\
            <wsu:Created>%s</wsu:Created></wsse:UsernameToken></wsse:Security>\
            """.formatted(
                        OASIS,
                        OASIS,
                        now,
                        now.plusSeconds(300),
                        OASIS,
                        digest(nonce),
                        OASIS,
                        Base64.getEncoder().encodeToString(nonce),
                        now);
    }

    private String digest(byte[] nonce) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(nonce);
            sha1.update((now + password).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sha1.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private HttpRequest.Builder request(String query) {
        return HttpRequest.newBuilder(URI.create(service + query)).timeout(Duration.ofSeconds(20));
    }
}
