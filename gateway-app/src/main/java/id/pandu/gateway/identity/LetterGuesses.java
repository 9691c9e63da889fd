package id.pandu.gateway.identity;

import io.github.bucket4j.ConsumptionProbe;
import java.util.OptionalLong;

/**
 * Counts attempts at the check codes of letters by the address they come from. An attempt that succeeds does not count; who has failed too
 * often is not let try at all, or the limit would tell nothing apart.
 */
public final class LetterGuesses {

    private final Buckets buckets;

    LetterGuesses(LimitProperties.FailedLetterChecks properties) {
        buckets = new Buckets(address -> properties.limit());
    }

    /** Takes an attempt; where there is none left, the seconds until there is. */
    public OptionalLong secondsUntilNext(String address) {
        ConsumptionProbe probe = buckets.take(address);
        return probe.isConsumed()
                ? OptionalLong.empty()
                : OptionalLong.of(Buckets.seconds(probe.getNanosToWaitForRefill()));
    }

    /** The attempt succeeded. */
    public void giveBack(String address) {
        buckets.giveBack(address);
    }
}
