package id.pandu.town.mail;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last mails that were taken, to whomever; the oldest fall out when there are too many or they grow too large. */
public final class Mailbox {

    /** How many mails are kept. */
    public static final int MOST = 2000;

    private static final int LARGEST = 64 * 1024 * 1024;

    private final Deque<Mail> mails = new ArrayDeque<>();
    private long size;

    /** Keeps a mail. */
    synchronized void add(Mail mail) {
        mails.addLast(mail);
        size += mail.size();
        while (mails.size() > MOST || size > LARGEST) {
            size -= mails.removeFirst().size();
        }
    }

    /** Mails to this address and since this instant, the oldest first; of too many the newest {@code limit}. Null restricts nothing. */
    public synchronized List<Mail> mails(@Nullable String to, @Nullable Instant since, int limit) {
        List<Mail> found = mails.stream()
                .filter(mail -> to == null || mail.isFor(to))
                .filter(mail -> since == null || !mail.receivedAt().isBefore(since))
                .toList();
        return found.subList(Math.max(0, found.size() - limit), found.size());
    }

    /** Forgets every mail. */
    public synchronized void clear() {
        mails.clear();
        size = 0;
    }
}
