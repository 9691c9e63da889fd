package id.pandu.town.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TownMailIT {

    private static final String MAILBOX = "mailbox";
    private static final String OFFICE = "perkim@sragen.contoh.go.id";
    private static final Duration LATE = Duration.ofMillis(700);

    private final AgencyTown town = AgencyTown.shared();
    private final TownControl control = town.control();

    @BeforeEach
    @AfterEach
    void calm() {
        control.clear();
        control.clearMails();
        control.clearJournal();
    }

    @Test
    void takesMailsToAnybodyAndTellsWhatTheySay() throws MessagingException {
        Instant start = Instant.now().minusSeconds(1);
        send(OFFICE, "Rujukan baru — RJ/1", "Buka http://localhost:8080/tugas?k=a.b&x=1 sebelum Jumat.");
        send("lain@bantaeng.contoh.go.id", "Rujukan lain", "Tanpa tautan.");
        assertThat(control.mails()).hasSize(2);
        assertThat(control.mails(OFFICE.toUpperCase(Locale.ROOT))).hasSize(1);
        TownMail mail = control.mails(OFFICE).getFirst();
        assertThat(mail.from()).isEqualTo("pandu@hub.contoh.go.id");
        assertThat(mail.to()).containsExactly(OFFICE);
        assertThat(mail.subject()).isEqualTo("Rujukan baru — RJ/1");
        assertThat(mail.messageId()).isNotBlank();
        assertThat(mail.receivedAt()).isAfter(start);
        assertThat(mail.text()).startsWith("Buka http").endsWith("sebelum Jumat.");
        assertThat(mail.html()).contains("<a href=");
        assertThat(mail.links())
                .containsExactly("http://localhost:8080/tugas?k=a.b&x=1", "https://hub.contoh/tugas?k=1&l=2");
        control.clearMails();
        assertThat(control.mails()).isEmpty();
    }

    @Test
    void filtersBySinceAndLimitAndRefusesWhatIsNeither() throws MessagingException {
        send(OFFICE, "Satu", "1");
        send(OFFICE, "Dua", "2");
        ControlClient unit = new ControlClient(town.baseUrl() + "/_town");
        assertThat(unit.get("/mails?limit=1").valueStream())
                .singleElement()
                .satisfies(mail -> assertThat(mail.path("subject").asText()).isEqualTo("Dua"));
        assertThat(unit.get("/mails?since=" + Instant.now().plusSeconds(60))).isEmpty();
        assertThat(unit.get("/mails?since=" + Instant.now().minusSeconds(60))).hasSize(2);
        for (String wrong : new String[] {"limit=0", "limit=2001", "since=kemarin"}) {
            assertThatThrownBy(() -> unit.get("/mails?" + wrong)).isInstanceOf(HarnessException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"drop", "garbage", "business-error", "unknown-recipient"})
    void takesNothingWhenItCannot(String kind) throws MessagingException {
        control.fault(MAILBOX, kind, null, 1);
        assertThatThrownBy(() -> send(OFFICE, "Rujukan", "1")).isInstanceOf(MessagingException.class);
        assertThat(control.mails()).isEmpty();
        send(OFFICE, "Rujukan", "2");
        assertThat(control.mails()).hasSize(1);
    }

    @Test
    void saysWhatItObjectsTo() throws IOException {
        control.fault(MAILBOX, "business-error");
        assertThat(conversation()).startsWith("421 ");
        control.fault(MAILBOX, "unknown-recipient");
        assertThat(conversation("HELO x", "MAIL FROM:<a@b.contoh>", "RCPT TO:<" + OFFICE + ">"))
                .contains("550 5.1.1");
        assertThat(control.journal(MAILBOX))
                .extracting(JournalEntry::method, JournalEntry::status, JournalEntry::fault)
                .contains(tuple("CONNECT", 421, "business-error"), tuple("RCPT", 550, "unknown-recipient"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lost-answer", "truncated"})
    void losesTheAnswerAfterTheMailIsThere(String kind) {
        control.fault(MAILBOX, kind, null, 1);
        assertThatThrownBy(() -> send(OFFICE, "Rujukan", "1")).isInstanceOf(MessagingException.class);
        assertThat(control.mails(OFFICE)).hasSize(1);
        assertThat(control.journal(MAILBOX).getLast().outcome())
                .isEqualTo(kind.equals("truncated") ? "truncated" : "dropped");
    }

    @ParameterizedTest
    @ValueSource(strings = {"delay", "late-answer"})
    void answersLater(String kind) throws MessagingException {
        control.fault(MAILBOX, kind, LATE, 1);
        Instant start = Instant.now();
        send(OFFICE, "Rujukan", "1");
        assertThat(Duration.between(start, Instant.now())).isGreaterThan(LATE.minusMillis(100));
        assertThat(control.mails(OFFICE)).hasSize(1);
    }

    @Test
    void hangsUntilCleared() {
        control.fault(MAILBOX, "hang");
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> {
            try {
                send(OFFICE, "Rujukan", "1");
            } catch (MessagingException e) {
                throw new AssertionError(e);
            }
        });
        await().untilAsserted(() -> assertThat(control.journal(MAILBOX)).hasSize(1));
        assertThat(waiting).isNotDone();
        control.clear();
        await().untilAsserted(() -> assertThat(waiting).isCompleted());
        assertThat(control.mails(OFFICE)).hasSize(1);
    }

    @Test
    void playsScenarios() throws MessagingException {
        control.scenario(MAILBOX, "outage", 1);
        assertThatThrownBy(() -> send(OFFICE, "Rujukan", "1")).isInstanceOf(MessagingException.class);
        control.stopScenario(MAILBOX);
        send(OFFICE, "Rujukan", "2");
        assertThat(control.mails()).hasSize(1);
    }

    @Test
    void takesNoLargeMail() throws MessagingException {
        assertThatThrownBy(() ->
                        send(OFFICE, "Besar", "x".repeat(76).concat("\r\n").repeat(14_000)))
                .isInstanceOf(MessagingException.class);
        assertThat(control.mails()).isEmpty();
        send(OFFICE, "Kecil", "1");
        assertThat(control.mails()).hasSize(1);
    }

    /** A sender that does not announce the size is cut off by what it sends. */
    @Test
    void takesNoLargeMailThatCameUnannounced() throws IOException {
        String answers = conversation(
                "HELO x",
                "MAIL FROM:<a@b.contoh>",
                "RCPT TO:<" + OFFICE + ">",
                "DATA",
                "Subject: besar\r\n\r\n" + "x".repeat(76).concat("\r\n").repeat(20_000) + ".",
                "QUIT");
        assertThat(answers).contains("552 5.3.4").contains("221 ");
        assertThat(control.mails()).isEmpty();
    }

    private void send(String to, String subject, String text) throws MessagingException {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(town.mailPort()));
        settings.setProperty("mail.smtp.timeout", "10000");
        MimeMessage mail = new MimeMessage(Session.getInstance(settings));
        mail.setFrom(new InternetAddress("pandu@hub.contoh.go.id"));
        mail.setRecipient(RecipientType.TO, new InternetAddress(to));
        mail.setSubject(subject, StandardCharsets.UTF_8.name());
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text, StandardCharsets.UTF_8.name());
        MimeBodyPart page = new MimeBodyPart();
        page.setContent(
                subject.startsWith("Rujukan baru")
                        ? "<p><a href=\"https://hub.contoh/tugas?k=1&amp;l=2\">Buka</a></p>"
                        : "<p>-</p>",
                "text/html; charset=utf-8");
        mail.setContent(new MimeMultipart("alternative", plain, page));
        Transport.send(mail);
    }

    /** Says line after line, each after the answer to the one before, and returns all answers. */
    private String conversation(String... lines) throws IOException {
        StringBuilder answers = new StringBuilder();
        try (Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), town.mailPort())) {
            socket.setSoTimeout(10_000);
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            answers.append(in.readLine()).append('\n');
            for (String line : lines) {
                socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
                answers.append(in.readLine()).append('\n');
            }
        }
        return answers.toString();
    }
}
