package id.pandu.town.siak;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Writes messages as a caller does; tests change what they want to be wrong. */
final class Caller {

    static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    static final String ALMOST_PLAIN =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText";

    private static final String DIGEST =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordDigest";

    String username = "pandu";
    String password = "sandbox";
    String passwordType = DIGEST;
    String nonce =
            Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
    Instant tokenCreated = NOW;
    Instant created = NOW;
    Duration validFor = Duration.ofMinutes(5);

    /** A message with a good header around this question. */
    static String message(String question) {
        return new Caller().ask(question);
    }

    static String cariNik(String nik) {
        return question("CariNik", "<NIK>" + nik + "</NIK>");
    }

    static String cariKeluarga(String card) {
        return question("CariKeluarga", "<NO_KK>" + card + "</NO_KK>");
    }

    static String cariPenduduk(String name, String birthDate, String sex) {
        return question(
                "CariPenduduk",
                "<NAMA_LGKP>" + name + "</NAMA_LGKP><TGL_LHR>" + birthDate + "</TGL_LHR><JENIS_KLMIN>" + sex
                        + "</JENIS_KLMIN>");
    }

    static String question(String element, String parts) {
        return "<%s xmlns=\"%s\"><ID_LEMBAGA>PANDU</ID_LEMBAGA><NO_PKS>PKS/001/CONTOH</NO_PKS>%s</%s>"
                .formatted(element, Namespaces.PENDUDUK, parts, element);
    }

    static String envelope(String headers, String body) {
        return """
                <s:Envelope xmlns:s="%s" xmlns:o="%s" xmlns:u="%s"><s:Header>%s</s:Header><s:Body>%s</s:Body></s:Envelope>
                """.formatted(Namespaces.SOAP, Namespaces.WSSE, Namespaces.WSU, headers, body)
                .strip();
    }

    String ask(String question) {
        return envelope(security(token() + timestamp()), question);
    }

    static String security(String content) {
        return "<o:Security s:mustUnderstand=\"1\">" + content + "</o:Security>";
    }

    String token() {
        return """
                <o:UsernameToken><o:Username>%s</o:Username><o:Password Type="%s">%s</o:Password>\
                <o:Nonce>%s</o:Nonce><u:Created>%s</u:Created></o:UsernameToken>\
                """.formatted(username, passwordType, digest(), nonce, tokenCreated);
    }

    String timestamp() {
        return "<u:Timestamp><u:Created>%s</u:Created><u:Expires>%s</u:Expires></u:Timestamp>"
                .formatted(created, created.plus(validFor));
    }

    private String digest() {
        return PasswordDigest.of(Base64.getDecoder().decode(nonce), tokenCreated.toString(), password);
    }
}
