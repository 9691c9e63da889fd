package id.pandu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.gateway.HubClient.Reply;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The letter and the page that checks it, from the counter's printer to whoever is shown the paper. */
@Gateway
class LetterIT {

    private static final String BUDI = "3314100904129994";
    private static final String NIK = "{\"nik\": \"" + BUDI + "\"}";

    private final JdbcTemplate database;

    @LocalServerPort
    private int port;

    private Letters letters;
    private HubClient counter;

    LetterIT(@Autowired JdbcTemplate database) {
        this.database = database;
    }

    @BeforeEach
    void connect() {
        Gateway.Surroundings.TOWN.control().clear();
        letters = new Letters(port);
        counter = letters.client("loket-sragen", "33.14");
    }

    @Test
    void printsWhatTheReferralIsAbout() throws Exception {
        Letters.Printed letter = letters.printed(NIK, "id");

        assertThat(letter.text())
                .contains("Loket Layanan Terpadu Kabupaten Sragen", letter.number(), BUDI)
                .contains("Rujukan layanan: Rumah tidak layak huni", "Perumahan", "mendesak")
                .contains("Kepada Yth.", "Dinas Perumahan dan Kawasan Permukiman Kabupaten Sragen")
                .contains("siti.petugas", "http://localhost:8080/surat")
                .doesNotContain("Atap roboh");
        assertThat(events(letter.id())).contains("referral.letter-issued");
        assertThat(letters.printed(NIK, "en").text()).contains("Referral for a service", "urgent");
    }

    @Test
    void printsWhateverAResidentIsCalled() throws Exception {
        String name = "Ḥājjah Ñurul <img src=http://127.0.0.1:9/x> 中";

        Letters.Printed letter = letters.printed(
                "{\"name\": \"" + name + "\", \"birthDate\": \"1970-01-31\", \"gender\": \"FEMALE\"}", "id");

        assertThat(letter.text())
                .contains("Ḥājjah Ñurul <img src=http://127.0.0.1:9/x> □", "31 Januari 1970", "Perempuan");
        assertThat(letters.check("127.0.0.11", letter.number(), letter.code()).body())
                .contains("Surat ini asli.")
                .doesNotContain("Empat angka", "Ñurul");
    }

    @Test
    void isForTheOneWhoRefersAndWithAnOfficerOnly() throws Exception {
        String path = "/v1/referrals/" + letters.referral(NIK).id() + "/letter";

        assertProblem(letters.client("loket-banjarmasin", "63.71").get(path), 404, "caller.not-found");
        assertProblem(counter.get(path, "Pandu-Actor", ""), 400, "caller.officer-missing");
        assertProblem(counter.get("/v1/referrals/" + UUID.randomUUID() + "/letter"), 404, "caller.not-found");
        assertProblem(counter.get("/v1/referrals/contoh/letter"), 400, "caller.invalid-request");
        assertThat(counter.send(counter.bare(path)).status()).isEqualTo(401);
    }

    @Test
    void tellsWhoeverHoldsAGenuineLetterWhatToCompare() throws Exception {
        Letters.Printed letter = letters.printed(NIK, "id");

        HttpResponse<String> page = letters.check("127.0.0.12", letter.number(), letter.code());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Surat ini asli.", letter.number(), "Rumah tidak layak huni", "sedang berjalan")
                .contains("Dinas Perumahan dan Kawasan Permukiman Kabupaten Sragen", "9994")
                .doesNotContain(BUDI, "Atap roboh", "<script");
        assertThat(events(letter.id())).contains("referral.letter-checked");
        assertThat(database.queryForList(
                        "SELECT convert_from(content, 'UTF8') FROM audit_entry WHERE lookup_id = ?::uuid"
                                + " AND event = 'referral.letter-checked'",
                        String.class,
                        letter.id()))
                .singleElement()
                .asString()
                .contains("\"organisation\":\"anonymous\"")
                .doesNotContain("officer", BUDI);
        String lower = letter.code().toLowerCase(Locale.ROOT).replace("-", " ");
        assertThat(letters.check("127.0.0.12", letter.number(), lower).body()).contains("Surat ini asli.");
    }

    @Test
    void saysTheSameOfAnAlteredCodeAndOfANumberThatNobodyKnows() throws Exception {
        Letters.Printed letter = letters.printed(NIK, "id");
        Letters.Printed other = letters.printed(NIK, "id");
        String altered = (letter.code().charAt(5) == '0' ? "1" : "0");
        String code = letter.code().substring(0, 5) + altered + letter.code().substring(6);

        String wrongCode = letters.check("127.0.0.13", letter.number(), code).body();
        String otherNumber =
                letters.check("127.0.0.13", other.number(), letter.code()).body();
        String noNumber = letters.check("127.0.0.13", "RJK-3314-20261126-000000", letter.code())
                .body();

        assertThat(List.of(wrongCode, otherNumber, noNumber))
                .allSatisfy(page -> assertThat(page).contains("Nomor dan kode ini tidak cocok."))
                .extracting(LetterIT::withoutWhatWasTyped)
                .containsOnly(withoutWhatWasTyped(wrongCode));
        assertThat(events(letter.id())).doesNotContain("referral.letter-checked");
    }

    @Test
    void answersMachinesToo() throws Exception {
        Letters.Printed letter = letters.printed(NIK, "id");
        String right = "{\"number\": \"%s\", \"code\": \"%s\"}".formatted(letter.number(), letter.code());
        String wrong = "{\"number\": \"%s\", \"code\": \"%s\"}".formatted(letter.number(), "0000");

        Reply genuine =
                letters.client("agency-perkim-sragen", "33.14", "tasks").postChecked("/v1/letters/verification", right);
        assertThat(genuine.status()).as(genuine.text()).isEqualTo(200);
        assertThat(genuine.json().path("genuine").asBoolean()).isTrue();
        assertThat(genuine.json().at("/letter/nikEnding").asText()).isEqualTo("9994");
        assertThat(genuine.json().at("/letter/agencies/0/agency").asText()).startsWith("Dinas Perumahan");
        Reply not = letters.client("loket-banjarmasin", "63.71", "referrals:read")
                .postChecked("/v1/letters/verification", wrong);
        assertThat(not.text()).isEqualTo("{\"genuine\":false}");
        assertProblem(
                letters.client("loket-sragen", "33.14", "referrals:write")
                        .postChecked("/v1/letters/verification", right),
                403,
                "caller.scope-missing");
    }

    @Test
    void showsAFormThatIsSafeToOpen() throws Exception {
        HttpResponse<String> page = letters.ask(
                "127.0.0.14",
                letters.request("?nomor=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&kode=a%26b")
                        .header("Accept-Language", "en")
                        .GET());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"en\"", "Check a referral letter", "for=\"nomor\"", "for=\"kode\"")
                .contains("&quot;&gt;&lt;script&gt;", "value=\"a&amp;b\"")
                .doesNotContain("<script", "genuine.</h2>", "xmlns:th");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; style-src 'nonce-");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(letters.ask("127.0.0.14", letters.request("").DELETE()).statusCode())
                .isEqualTo(405);
        assertThat(letters.ask("127.0.0.14", letters.request("/lain").GET()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void letsAnAddressGuessTwentyTimes() throws Exception {
        Letters.Printed letter = letters.printed(NIK, "id");
        for (int attempt = 0; attempt < 20; attempt++) {
            assertThat(letters.check("127.0.0.15", letter.number(), "0000-0000").statusCode())
                    .isEqualTo(200);
            assertThat(letters.check("127.0.0.16", letter.number(), letter.code())
                            .statusCode())
                    .isEqualTo(200);
        }

        HttpResponse<String> refused = letters.check("127.0.0.15", letter.number(), letter.code());

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).contains("Terlalu banyak percobaan").doesNotContain("Surat ini asli.");
        assertThat(letters.check("127.0.0.16", letter.number(), letter.code()).body())
                .contains("Surat ini asli.");
    }

    private List<String> events(String referral) {
        return database.queryForList("SELECT event FROM audit_entry WHERE lookup_id = ?::uuid", String.class, referral);
    }

    private static String withoutWhatWasTyped(String page) {
        return page.replaceAll("value=\"[^\"]*\"", "").replaceAll("nonce=\"[^\"]*\"", "");
    }

    private static void assertProblem(Reply reply, int status, String code) throws Exception {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.json().path("code").asText()).isEqualTo(code);
    }
}
