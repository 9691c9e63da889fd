package id.pandu.connector.satusehat;

import id.pandu.connector.AgencyFault;
import id.pandu.connector.http.HttpFaults;
import id.pandu.connector.satusehat.Grant.AccessToken;
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

    /** How long a good token is used on before its renewal is tried again. */
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(5);

    private static final Executor THREADS =
            renewal -> Thread.ofVirtual().name("satusehat-token").start(renewal);

    private final Supplier<Grant> endpoint;
    private final Clock clock;
    private @Nullable AccessToken current;
    private @Nullable CompletableFuture<Grant> renewal;

    /**
     * @param endpoint asks for a token, within a time of its own
     */
    AccessTokens(Supplier<Grant> endpoint, Clock clock) {
        this.endpoint = endpoint;
        this.clock = clock;
    }

    /**
     * A token that has not ended. One that soon will is renewed meanwhile, without waiting for it.
     *
     * @throws AgencyFault when there is none and the token endpoint gave no answer that can be used, or none by the deadline
     */
    Grant get(Deadline deadline) {
        CompletableFuture<Grant> awaited;
        synchronized (this) {
            Instant now = clock.instant();
            AccessToken token = current;
            if (token != null && !token.isDue(now)) {
                return token;
            }
            awaited = renew();
            if (token != null && token.isUsable(now)) {
                return token;
            }
        }
        return await(awaited, deadline);
    }

    /** Forgets a token that the exchange does not accept, unless another has taken its place. */
    synchronized void drop(AccessToken rejected) {
        if (current != null && current.value().equals(rejected.value())) {
            current = null;
        }
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
        } else if (current != null) {
            current = current.renewedFrom(clock.instant().plus(AFTER_A_FAILURE));
        }
    }

    private static Grant await(CompletableFuture<Grant> renewal, Deadline deadline) {
        try {
            return renewal.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (Exception failed) {
            throw HttpFaults.from(failed);
        }
    }
}
