package id.pandu.town.vclaim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lets one registered consumer in: its id, its key for this service, a fresh timestamp and the right signature. */
final class ConsumerGate {

    static final Envelope NOT_REGISTERED =
            Envelope.refusal("412", "Unauthorized! You are not registered for this service!");
    static final Envelope EXPIRED = Envelope.refusal("401", "Unauthorized! Consumer ID is expired!");
    static final Envelope WRONG_SIGNATURE = Envelope.refusal("401", "Signature Service Tidak Sesuai");

    private static final Pattern WHOLE_SECONDS = Pattern.compile("\\d{1,11}");

    private final VClaimConsumer consumer;
    private final VClaimCipher cipher;
    private final Duration maxSkew;
    private final Clock clock;

    ConsumerGate(VClaimConsumer consumer, VClaimCipher cipher, Duration maxSkew, Clock clock) {
        this.consumer = consumer;
        this.cipher = cipher;
        this.maxSkew = maxSkew;
        this.clock = clock;
    }

    /** The refusal of this request, or nothing when it may pass. */
    Optional<Envelope> check(VClaimRequest request) {
        if (!isSame(consumer.consId(), request.header("x-cons-id"))
                || !isSame(consumer.userKey(), request.header("user_key"))) {
            return Optional.of(NOT_REGISTERED);
        }
        String timestamp = request.header("x-timestamp");
        boolean trusted =
                isFresh(timestamp, request.skew()) && cipher.isSignature(request.header("x-signature"), timestamp);
        return trusted ? Optional.empty() : Optional.of(WRONG_SIGNATURE);
    }

    private boolean isFresh(String timestamp, Duration ahead) {
        if (!WHOLE_SECONDS.matcher(timestamp).matches()) {
            return false;
        }
        long skew = Math.abs(clock.instant().plus(ahead).getEpochSecond() - Long.parseLong(timestamp));
        return skew <= maxSkew.toSeconds();
    }

    private static boolean isSame(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
