package id.pandu.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import id.pandu.gateway.HubClient.Reply;
import id.pandu.gateway.LinkVisitor.Page;
import id.pandu.hub.api.WesternIndonesianTime;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** An agency without any system, by its mail and its browser. */
@Gateway
@NullUnmarked
class TaskLinkIT {

    private static final String BUDI = Mailed.BUDI;
    private static final GreenMail MAIL = Gateway.Surroundings.MAIL;

    private final JdbcTemplate database;

    @LocalServerPort
    private int port;

    private HubClient counter;
    private LinkVisitor officer;

    TaskLinkIT(@Autowired JdbcTemplate database) {
        this.database = database;
    }

    @BeforeEach
    void connect() {
        counter = new HubClient(
                port,
                TestIssuer.shared()
                        .token(claims ->
                                claims.claim("organisation", "loket-sragen").claim("regions", List.of("33.14"))));
        officer = new LinkVisitor(port);
    }

    @Test
    void isWrittenToWithoutAWordAboutTheResident() throws Exception {
        Mailed sent = Mailed.about(counter, "Atap roboh");
        MimeMessage mail = sent.mail();

        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("perkim@sragen.example");
        assertThat(mail.getMessageID()).isEqualTo("<task." + sent.task() + ".0@localhost>");
        assertThat(mail.getSubject()).isEqualTo("Rujukan " + sent.number() + " menunggu keputusan instansi Anda");
        assertThat(LinkVisitor.text(mail, "text/plain"))
                .contains(sent.number(), "Rumah tidak layak huni (Perumahan)", "33.14", "Tautan berlaku sampai")
                .contains("House unfit to live in (Housing)");
        assertThat(LinkVisitor.text(mail, "text/html")).contains("<section lang=\"id\">", sent.page());
        assertThat(LinkVisitor.everything(mail)).doesNotContain(BUDI, "Atap roboh");
    }

    @Test
    void acceptsAndCompletesWithGoods() throws Exception {
        Mailed sent = Mailed.about(counter, "Atap roboh");
        Page page = officer.open(sent.page());
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        assertThat(page.text())
                .contains(BUDI, "Atap roboh", "action=\"" + sent.page() + "/langkah\"", "href=\"/assets/links.css\"")
                .doesNotContain("value=\"in-progress\"");

        page = officer.step(sent.page(), page.version(), "accepted");
        assertThat(page.text()).contains("Tersimpan.", "Diterima");
        page = officer.step(sent.page(), page.version(), "in-progress", "note", "Disurvei Jumat");
        assertThat(page.text()).contains("Disurvei Jumat", "type=\"date\"");
        page = officer.step(
                sent.page(),
                page.version(),
                "completed",
                "on",
                LocalDate.now(WesternIndonesianTime.ZONE).toString(),
                "service",
                "yes",
                "item1",
                "bedding-kit",
                "quantity1",
                "2",
                "item3",
                "tent",
                "quantity3",
                "1");

        assertThat(page.status()).as(page.text()).isEqualTo(200);
        assertThat(page.text()).contains("Selesai").doesNotContain(BUDI);
        JsonNode referral = counter.get(sent.address()).json();
        assertThat(referral.path("status").asText()).isEqualTo("completed");
        JsonNode outcome = referral.at("/tasks/0/outcome");
        assertThat(outcome.at("/services/0").asText()).isNotEmpty();
        assertThat(outcome.path("goods").toString())
                .isEqualTo("[{\"item\":\"bedding-kit\",\"quantity\":2},{\"item\":\"tent\",\"quantity\":1}]");
        assertThat(counter.get(sent.address() + "/timeline").text())
                .contains("\"agency-perkim-sragen/slamet.riyadi.s.t\"");
    }

    @Test
    void rejectsAndTheReferralGoesOn() throws Exception {
        Mailed sent = Mailed.about(counter, "Atap roboh");
        Page page = officer.open(sent.page());

        Page bare = officer.step(sent.page(), page.version(), "rejected", "note", "Kuota habis");
        assertThat(bare.status()).isEqualTo(422);
        assertThat(bare.text()).contains("id=\"reason-error\"", "Wajib diisi.", "Kuota habis");
        Page rejected = officer.step(sent.page(), page.version(), "rejected", "reason", "no-capacity");

        assertThat(rejected.status()).isEqualTo(200);
        assertThat(rejected.text()).contains("Ditolak", "Kuota habis").doesNotContain(BUDI);
        JsonNode referral = counter.get(sent.address()).json();
        assertThat(referral.at("/tasks/0/reason").asText()).isEqualTo("no-capacity");
        assertThat(referral.at("/waitsFor/reason").asText()).isEqualTo("nobody-left");
        assertThat(officer.get(sent.page()).text()).contains("Ditolak").doesNotContain(BUDI);
        assertThat(officer.open(sent.page()).status()).isEqualTo(409);
        assertThat(officer.step(sent.page(), page.version(), "accepted").status())
                .isEqualTo(409);
        assertThat(counter.get(sent.address()).json().at("/tasks/0/status").asText())
                .isEqualTo("rejected");
    }

    @Test
    void showsScannersNothingAndChangesNothing() throws Exception {
        Mailed sent = Mailed.about(counter, "Atap roboh");
        String before = counter.get(sent.address()).headers().firstValue("ETag").orElseThrow();
        int entries = entries(sent, "agency-perkim-sragen");

        Page page = officer.get(sent.page(), "Accept-Language", "en", "Authorization", "Bearer of.nothing.good");

        assertThat(page.status()).as(page.text()).isEqualTo(200);
        assertThat(page.text())
                .contains("<html lang=\"en\"", "A referral for your agency", sent.number(), "House unfit to live in")
                .contains("action=\"" + sent.page() + "/buka\"")
                .doesNotContain(BUDI, "Atap roboh", "<script");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("X-Robots-Tag")).contains("noindex");
        assertThat(counter.get(sent.address()).headers().firstValue("ETag")).contains(before);
        assertThat(entries(sent, "agency-perkim-sragen")).isEqualTo(entries);
        assertThat(officer.get("/assets/links.css").status()).isEqualTo(200);
    }

    @Test
    void recordsWhoLooksBeforeAnythingIsShown() throws Exception {
        Mailed sent = Mailed.about(counter, "Atap <script>alert(1)</script> roboh");

        Page nobody = officer.post(sent.page() + "/buka", Map.of("name", "3314100904129994", "position", ""));
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.text())
                .contains("id=\"name-error\"", "id=\"position-error\"")
                .doesNotContain("Atap");
        assertThat(entries(sent, "agency-perkim-sragen")).isZero();
        Page page = officer.open(sent.page());

        assertThat(page.text())
                .contains("Atap &lt;script&gt;alert(1)&lt;/script&gt; roboh")
                .doesNotContain("<script");
        assertThat(database.queryForMap(
                        "SELECT event, officer, convert_from(content, 'UTF8') AS content FROM audit_entry WHERE lookup_id = ?::uuid AND organisation = ?",
                        sent.referral(),
                        "agency-perkim-sragen"))
                .containsEntry("event", "referral.read")
                .containsEntry("officer", "slamet.riyadi.s.t")
                .hasEntrySatisfying(
                        "content",
                        content -> assertThat(String.valueOf(content))
                                .contains("\"tautan\"", "\"kepala.seksi.2\"")
                                .doesNotContain(BUDI, "Atap"));
    }

    @Test
    void isWrittenToOnceThoughTheMailServerIsGoneForAWhile() throws Exception {
        MAIL.stop();
        Reply taken = Mailed.submit(counter, "unfit-housing", "Atap roboh", Mailed.ON_DUTY);
        String task = taken.json().at("/tasks/0/id").asText();
        try {
            await().atMost(Duration.ofSeconds(20)).until(() -> attempts(task) >= 2);
        } finally {
            MAIL.start();
        }

        assertThat(Mailed.of(counter, taken).page()).isNotEmpty();
        assertThat(LinkVisitor.mails(taken.json().path("number").asText(), 1)).hasSize(1);
    }

    @Test
    void leavesAgenciesWithAnInboxAlone() throws Exception {
        Reply taken = Mailed.submit(counter, "lost-housing", "Rumah hanyut", Mailed.ON_DUTY);

        String address = taken.headers().firstValue("Location").orElseThrow();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> counter.get(address)
                        .json()
                        .at("/tasks/0/status")
                        .asText()
                        .equals("received"));
        assertThat(taken.json().at("/tasks/0/agency").asText()).isEqualTo("bpbd-sragen");
        assertThat(LinkVisitor.mails(taken.json().path("number").asText(), 0)).isEmpty();
    }

    private int attempts(String task) {
        return database.queryForObject("SELECT attempts FROM referral_task WHERE id = ?::uuid", Integer.class, task);
    }

    private int entries(Mailed sent, String organisation) {
        return database.queryForObject(
                "SELECT count(*) FROM audit_entry WHERE lookup_id = ?::uuid AND organisation = ?",
                Integer.class,
                sent.referral(),
                organisation);
    }
}
