package id.pandu.gateway.admission;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends this process at once. What it has to say is said by a thread of its own, for that may be stuck like everything else. */
final class LastWords implements Runnable {

    /** EX_SOFTWARE of sysexits.h: an error of the program itself. */
    static final int STATUS = 70;

    private static final Logger LOG = LoggerFactory.getLogger(LastWords.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final String text;

    LastWords(String text) {
        this.text = text;
    }

    @Override
    public void run() {
        try {
            Thread.ofPlatform().daemon().start(() -> LOG.error(text)).join(PATIENCE);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } finally {
            Runtime.getRuntime().halt(STATUS);
        }
    }
}
