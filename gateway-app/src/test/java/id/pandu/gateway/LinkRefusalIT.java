package id.pandu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.gateway.HubClient.Reply;
import id.pandu.gateway.LinkVisitor.Page;
import id.pandu.hub.referral.TaskLink;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Links and forms that are late, forged, or made up, and data that must not be shown. */
@Gateway
@NullUnmarked
class LinkRefusalIT {

    private static final String BUDI = Mailed.BUDI;

    @LocalServerPort
    private int port;

    private HubClient counter;
    private LinkVisitor officer;

    @BeforeEach
    void connect() {
        counter = new HubClient(port);
        officer = new LinkVisitor(port);
    }

    @Test
    void movesNothingThatHasMovedMeanwhile() throws Exception {
        Mailed sent = Mailed.about(counter, "Atap roboh");
        String version = officer.open(sent.page()).version();
        officer.step(sent.page(), version, "accepted");

        Page stale = officer.step(sent.page(), version, "rejected", "reason", "other");

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("telah berubah", "Diterima");
        Page impossible = officer.step(sent.page(), stale.version(), "received");
        assertThat(impossible.status()).isEqualTo(409);
        assertThat(counter.get(sent.address()).json().at("/tasks/0/status").asText())
                .isEqualTo("accepted");
    }

    @Test
    void refusesWhatNoPageOfOursSends() throws Exception {
        Mailed sent = Mailed.about(counter, "Atap roboh");
        String version = officer.open(sent.page()).version();

        assertThat(officer.step(sent.page(), version, "on-hold", "note", "a".repeat(100_000))
                        .status())
                .isEqualTo(413);
        Page tooLong = officer.step(sent.page(), version, "on-hold", "note", "a".repeat(2001));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.text()).contains("id=\"note-on-hold-error\"", "a".repeat(2001));
        assertThat(officer.step(sent.page(), version, "on-hold", "note", "a\u0007b")
                        .status())
                .isEqualTo(422);
        assertThat(officer.step(sent.page(), version, "nowhere").status()).isEqualTo(400);
        assertThat(officer.step(sent.page(), "-1", "accepted").status()).isEqualTo(400);
        Page outcome =
                officer.step(sent.page(), version, "completed", "on", "2999-01-01", "item1", "gold", "quantity2", "x");
        assertThat(outcome.status()).isEqualTo(422);
        assertThat(counter.get(sent.address()).json().at("/tasks/0/status").asText())
                .isEqualTo("received");
    }

    @Test
    void leadsNowhereWhenItWasAltered() throws Exception {
        Mailed sent = Mailed.about(counter, "Atap roboh");
        String unknown = TestSecrets.shared()
                .linkSigner()
                .sign(new TaskLink(UUID.randomUUID(), Instant.now().plusSeconds(60)));
        long before = recorded("link.refused", "");
        String altered = sent.page().substring(0, sent.page().length() - 1) + "~";

        for (String path : List.of(altered, sent.page() + "A", "/tugas/x", "/tugas/" + unknown)) {
            assertThat(officer.get(path).status()).isEqualTo(404);
            assertThat(officer.open(path).text())
                    .contains("Tautan tidak dikenal")
                    .doesNotContain(BUDI);
        }
        assertThat(recorded("link.refused", "")).isEqualTo(before + 8);
        assertThat(officer.get(sent.page()).status()).isEqualTo(200);
        assertThat(officer.get(sent.page() + "/x").status()).isEqualTo(401);
    }

    @Test
    void isRenewedForTheAgencyAndForNobodyElse() throws Exception {
        Mailed sent = Mailed.about(counter, "Atap roboh");
        String expired = "/tugas/"
                + TestSecrets.shared()
                        .linkSigner()
                        .sign(new TaskLink(
                                UUID.fromString(sent.task()), Instant.now().minusSeconds(1)));

        Page late = officer.get(expired);
        assertThat(late.status()).isEqualTo(410);
        assertThat(late.text()).contains("Kirim tautan baru").doesNotContain(BUDI, sent.number());
        assertThat(officer.open(expired).status()).isEqualTo(410);
        assertThat(recorded("referral.refused", sent.referral())).isOne();
        assertThat(officer.post(expired + "/baru", Map.of()).status()).isEqualTo(202);
        assertThat(officer.post(expired + "/baru", Map.of()).status()).isEqualTo(429);

        MimeMessage second = LinkVisitor.mails(sent.number(), 2).getLast();
        assertThat(second.getMessageID()).isEqualTo("<task." + sent.task() + ".1@localhost>");
        Page page = officer.open(LinkVisitor.page(second));
        officer.step(sent.page(), page.version(), "rejected", "reason", "duplicate");
        assertThat(officer.post(expired + "/baru", Map.of()).status()).isEqualTo(409);
        assertThat(recorded("referral.refused", sent.referral())).isOne();
        assertThat(officer.step(sent.page(), page.version(), "accepted").status())
                .isEqualTo(409);
        assertThat(officer.step(sent.page(), page.version(), "rejected", "reason", "duplicate")
                        .status())
                .as("the last step once more")
                .isEqualTo(409);
        assertThat(recorded("referral.refused", sent.referral())).isEqualTo(2);
    }

    @Test
    void showsNothingThatCannotBeRecorded() throws Exception {
        Mailed sent = Mailed.about(counter, "Atap roboh");
        Page page;
        try (Connection locked = lockAudit()) {
            page = officer.open(sent.page());
            locked.rollback();
        }

        assertThat(page.status()).as(page.text()).isEqualTo(503);
        assertThat(page.text()).contains("Sementara tidak dapat dibuka").doesNotContain(BUDI, "Atap roboh");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void showsNobodyWhoHasWithdrawnConsent() throws Exception {
        String reference = "tautan-" + UUID.randomUUID();
        change("/v1/consents", """
                {"reference": "%s", "subject": {"nik": "%s"}, "facets": ["coverage"], "purposes": ["service-referral"],
                 "expires": "2029-01-01T00:00:00+07:00"}
                """.formatted(reference, BUDI));
        Mailed sent = Mailed.of(
                counter,
                Mailed.submit(
                        counter,
                        "unfit-housing",
                        "Atap roboh",
                        "\"legalBasis\": \"CONSENT\", \"consentReference\": \"" + reference + "\""));
        Page before = officer.open(sent.page());
        change("/v1/consents/" + reference + "/withdrawal", "");

        Page page = officer.step(sent.page(), before.version(), "accepted");

        assertThat(before.text()).contains("Atap roboh");
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("Dibatalkan").doesNotContain(BUDI, "Atap roboh");
        assertThat(counter.get(sent.address()).json().path("status").asText()).isEqualTo("revoked");
    }

    private void change(String path, String body) throws Exception {
        Reply reply = counter.send(counter.to(path)
                .header("Content-Type", "application/json")
                .header("Pandu-Actor", "uji.petugas;role=penguji")
                .POST(BodyPublishers.ofString(body)));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }

    /** Entries of this kind that hold this. */
    private static long recorded(String event, String text) throws SQLException {
        return HubDatabase.in(Gateway.Surroundings.TOWN.cluster(), "pandu")
                .number("SELECT count(*) FROM audit_entry WHERE event = '" + event + "' AND position('" + text
                        + "' IN convert_from(content, 'UTF8')) > 0");
    }

    private static Connection lockAudit() throws SQLException {
        Connection connection =
                HubDatabase.in(Gateway.Surroundings.TOWN.cluster(), "pandu").connect(HubDatabase.OWNER);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("LOCK TABLE audit_entry IN EXCLUSIVE MODE");
        }
        return connection;
    }
}
