package id.pandu.hub.referral;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;

/** Which tasks were sent a link. Every method throws {@link id.pandu.hub.problem.UnavailableException} when that cannot be read or kept. */
public interface SentLinks {

    /** Whether a mail server has taken on a mail for this task. */
    boolean isSent(UUID task);

    /** Keeps that one has. */
    void keep(UUID task, Instant at, Instant expires);

    /**
     * Takes the right to send a new link. Returns its number, from 1; empty when somebody has taken it not long ago.
     *
     * @param pause how long it can be taken once only
     */
    OptionalInt claim(UUID task, Instant now, Duration pause);

    /** Gives the right back: nothing came of it. */
    void release(UUID task);
}
