package id.pandu.gateway.referral;

import org.jspecify.annotations.Nullable;

/**
 * A call-back as it came; nothing of it is believed.
 *
 * @param agency whose it is to be
 * @param message {@code webhook-id}
 * @param timestamp {@code webhook-timestamp}
 * @param signatures {@code webhook-signature}
 * @param trace W3C trace id
 */
@SuppressWarnings("ArrayRecordComponent") // Carried from one call to the next, never compared.
record SignedCall(
        String agency,
        @Nullable String message,
        @Nullable String timestamp,
        @Nullable String signatures,
        byte[] body,
        String trace) {

    /** Whose it is to be. */
    @Override
    public String toString() {
        return "SignedCall[" + agency + "]";
    }
}
