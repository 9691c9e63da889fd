package id.pandu.town.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailboxTest {

    private static final Instant NOON = Instant.parse("2026-07-01T05:00:00Z");

    private final Mailbox unit = new Mailbox();

    @Test
    void forgetsTheOldestOfTooMany() {
        for (int i = 0; i <= Mailbox.MOST; i++) {
            unit.add(mail(NOON.plusSeconds(i), ""));
        }
        List<Mail> kept = unit.mails(null, null, Mailbox.MOST + 1);
        assertThat(kept).hasSize(Mailbox.MOST);
        assertThat(kept.getFirst().receivedAt()).isEqualTo(NOON.plusSeconds(1));
    }

    @Test
    void forgetsTheOldestOfTooLarge() {
        String mebi = "x".repeat(1024 * 1024);
        for (int i = 0; i < 65; i++) {
            unit.add(mail(NOON.plusSeconds(i), mebi));
        }
        assertThat(unit.mails(null, null, Mailbox.MOST)).hasSize(64);
        unit.clear();
        unit.add(mail(NOON, mebi));
        assertThat(unit.mails(null, NOON, 1)).hasSize(1);
        assertThat(unit.mails(null, NOON.plusMillis(1), 1)).isEmpty();
    }

    @Test
    void readsNoBottomlessMail() {
        StringBuilder mail = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        assertThatThrownBy(() -> read(mail.toString())).isInstanceOf(MessagingException.class);
    }

    @Test
    void readsAMailWithoutAnything() throws MessagingException, IOException {
        Mail mail = read("\r\n");
        assertThat(mail.subject()).isNull();
        assertThat(mail.text()).isBlank();
        assertThat(mail.links()).isEmpty();
        assertThat(mail.toString()).doesNotContain("contoh");
    }

    private static Mail read(String mail) throws MessagingException, IOException {
        return MailReader.read("a@b.contoh", List.of("c@d.contoh"), NOON, mail.getBytes(StandardCharsets.US_ASCII));
    }

    private static Mail mail(Instant at, String text) {
        return new Mail(null, "a@b.contoh", List.of("c@d.contoh"), null, at, text, "", List.of());
    }
}
