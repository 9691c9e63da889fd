package id.pandu.connector.satusehat;

import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.http.HttpFaults;
import id.pandu.connector.satusehat.Grant.AccessToken;
import id.pandu.connector.satusehat.Grant.Denied;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one token of this client, renewed by one request at a time, however many callers need it. A renewal runs on a thread of its
 * own, so that a caller who gives up takes none of the others along; each waits for as long as it has itself.
 */
final class AccessTokens {

    /** How long a good token is used on before its renewal is tried again, and how long a denial of our credentials holds. */
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(5);

    private static final Executor THREADS =
            renewal -> Thread.ofVirtual().name("satusehat-token").start(renewal);

    private final Supplier<Grant> endpoint;
    private final Clock clock;
    private @Nullable AccessToken current;
    private @Nullable Denied denial;
    private @Nullable CompletableFuture<Grant> renewal;
    private Instant restUntil = Instant.MIN;
    private boolean rejectedBefore;

    /**
     * @param endpoint asks for a token, within a time of its own
     */
    AccessTokens(Supplier<Grant> endpoint, Clock clock) {
        this.endpoint = endpoint;
        this.clock = clock;
    }

    /**
     * A token that has not ended. One that soon will is renewed meanwhile, without waiting for it. A denial of our credentials is
     * told again for a while, for asking on could lock us out.
     *
     * @throws AgencyFault when there is none and the token endpoint gave no answer that can be used, or none by the deadline
     */
    Grant get(Deadline deadline) {
        CompletableFuture<Grant> awaited;
        synchronized (this) {
            Instant now = clock.instant();
            Grant known = known(now);
            if (known != null && !mustRenew(known, now)) {
                return known;
            }
            awaited = renew();
            if (known != null) {
                return known;
            }
        }
        return await(awaited, deadline);
    }

    /** Notes that the exchange accepts this token. */
    synchronized void confirm(AccessToken accepted) {
        if (isCurrent(accepted)) {
            rejectedBefore = false;
        }
    }

    /**
     * Forgets a token that the exchange does not accept, unless another has taken its place. When its predecessor was not accepted
     * either, another one would not help.
     */
    synchronized void drop(AccessToken rejected) {
        if (isCurrent(rejected)) {
            current = null;
            if (rejectedBefore) {
                rest(new Denied(Reason.CREDENTIALS));
            }
            rejectedBefore = true;
        }
    }

    /** By identity: an exchange may issue the same value again, and what came back on the old one says nothing of the new. */
    @SuppressWarnings("ReferenceEquality")
    private synchronized boolean isCurrent(AccessToken token) {
        return current == token;
    }

    private synchronized @Nullable Grant known(Instant now) {
        if (current != null && current.isUsable(now)) {
            return current;
        }
        return now.isBefore(restUntil) ? denial : null;
    }

    private synchronized boolean mustRenew(Grant known, Instant now) {
        return known instanceof AccessToken token && token.isDue(now) && !now.isBefore(restUntil);
    }

    private synchronized CompletableFuture<Grant> renew() {
        if (renewal == null) {
            // Landing on another thread too, so that it cannot come before this assignment.
            renewal = CompletableFuture.supplyAsync(endpoint, THREADS)
                    .whenCompleteAsync((grant, failure) -> land(grant), THREADS);
        }
        return renewal;
    }

    private synchronized void land(@Nullable Grant grant) {
        renewal = null;
        if (grant instanceof AccessToken fresh) {
            current = fresh;
            restUntil = Instant.MIN;
        } else {
            rest(grant instanceof Denied denied && denied.reason() == Reason.CREDENTIALS ? denied : null);
        }
    }

    private synchronized void rest(@Nullable Denied told) {
        denial = told;
        restUntil = clock.instant().plus(AFTER_A_FAILURE);
    }

    private static Grant await(CompletableFuture<Grant> renewal, Deadline deadline) {
        try {
            return renewal.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (Exception failed) {
            throw HttpFaults.from(failed);
        }
    }
}
