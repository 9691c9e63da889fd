package id.pandu.gateway.referral;

import id.pandu.gateway.keys.InvalidSecretException;
import id.pandu.gateway.keys.SecretFile;
import id.pandu.hub.webhook.WebhookSecret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The secrets that agencies sign their call-backs with. */
final class CallbackSecrets {

    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(5);
    private static final Pattern MESSAGE = Pattern.compile("[!-~&&[^.]]{1,100}");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");
    private static final String SETTING = "pandu.referrals.callbacks.";

    /** Nobody has it; an agency without a secret costs a caller as much time as one with another. */
    private static final WebhookSecret NOBODYS = WebhookSecret.random();

    private final Map<String, WebhookSecret> secrets;
    private final Clock clock;

    private CallbackSecrets(Map<String, WebhookSecret> secrets, Clock clock) {
        this.secrets = Map.copyOf(secrets);
        this.clock = clock;
    }

    /** Reads the files; what is no secret stops the start. */
    static CallbackSecrets read(Map<String, String> files, Clock clock) {
        Map<String, WebhookSecret> secrets = new HashMap<>();
        files.forEach((agency, file) -> secrets.put(agency, secret(SETTING + agency, file)));
        return new CallbackSecrets(secrets, clock);
    }

    /** Whether this agency can sign call-backs. */
    boolean has(String agency) {
        return secrets.containsKey(agency);
    }

    /** Whether the agency has signed this, and only just. */
    boolean isSigned(SignedCall call) {
        if (call.message() == null || call.timestamp() == null || call.signatures() == null) {
            return false;
        }
        if (!MESSAGE.matcher(call.message()).matches()
                || !SECONDS.matcher(call.timestamp()).matches()) {
            return false;
        }
        long seconds = Long.parseLong(call.timestamp());
        boolean signed = secrets.getOrDefault(call.agency(), NOBODYS)
                .signed(call.signatures(), call.message(), seconds, call.body());
        return signed
                && Duration.between(Instant.ofEpochSecond(seconds), clock.instant())
                                .abs()
                                .compareTo(CLOCKS_MAY_DIFFER)
                        <= 0;
    }

    private static WebhookSecret secret(String setting, String file) {
        return WebhookSecret.parse(SecretFile.read(setting, file).strip())
                .orElseThrow(() -> new InvalidSecretException(
                        setting, "must name a file with whsec_ and the base64 of 24 to 64 bytes"));
    }
}
