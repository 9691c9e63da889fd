package id.pandu.town.harness;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail that the town has taken.
 *
 * @param from envelope address of the sender
 * @param to envelope addresses it was taken for
 * @param text its plain text, empty when it has none
 * @param html its page, empty when it has none
 * @param links every http and https address in text and page, each once
 */
public record TownMail(
        @Nullable String messageId,
        String from,
        List<String> to,
        @Nullable String subject,
        Instant receivedAt,
        String text,
        String html,
        List<String> links) {

    public TownMail {
        to = List.copyOf(to);
        links = List.copyOf(links);
    }

    /** Says when it came only: mails are about residents, and their links are keys. */
    @Override
    public String toString() {
        return "TownMail[" + receivedAt + "]";
    }
}
