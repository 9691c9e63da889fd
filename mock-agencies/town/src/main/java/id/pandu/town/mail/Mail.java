package id.pandu.town.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it was taken.
 *
 * @param messageId of its header, null when it has none
 * @param from envelope address of the sender
 * @param to envelope addresses it was taken for
 * @param text its plain text, empty when it has none
 * @param html its page, empty when it has none
 * @param links every http and https address in text and page, each once
 */
public record Mail(
        @Nullable String messageId,
        String from,
        List<String> to,
        @Nullable String subject,
        Instant receivedAt,
        String text,
        String html,
        List<String> links) {

    public Mail {
        to = List.copyOf(to);
        links = List.copyOf(links);
    }

    /** About how much memory it takes, in characters. */
    int size() {
        return text.length() + html.length();
    }

    boolean isFor(String address) {
        return to.stream().anyMatch(address::equalsIgnoreCase);
    }

    /** Says when it came only: mails are about residents. */
    @Override
    public String toString() {
        return "Mail[" + receivedAt + "]";
    }
}
