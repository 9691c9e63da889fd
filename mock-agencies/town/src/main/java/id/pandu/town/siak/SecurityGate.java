package id.pandu.town.siak;

import java.time.Duration;
import java.time.Instant;
import org.w3c.dom.Element;

/** Lets the one known user in: fresh and unexpired dates, the right digest, a nonce never used before. */
final class SecurityGate {

    /** One thousand questions a second for five minutes. */
    private static final int NONCES = 300_000;

    private final String username;
    private final String password;
    private final Duration maxSkew;
    private final NonceMemory nonces = new NonceMemory(NONCES);

    SecurityGate(SiakSettings settings) {
        this.username = settings.username();
        this.password = settings.password();
        this.maxSkew = settings.maxSkew();
    }

    /** Passes, or ends with the fault WS-Security has for it; the same header never passes twice. */
    void admit(Element security, Instant now) throws RefusedException {
        SecurityHeader header = SecurityHeader.read(security);
        UsernameToken token = header.token();
        Instant created = token.created();
        if (isStale(header.created(), now)
                || isStale(created, now)
                || !header.expires().isAfter(now)) {
            throw refused(FaultCode.MESSAGE_EXPIRED, "The message has expired");
        }
        if (!token.username().equals(username) || !token.isMadeWith(password)) {
            throw refused(
                    FaultCode.FAILED_AUTHENTICATION, "The security token could not be authenticated or authorized");
        }
        // Only now: a stranger must be able neither to burn a nonce nor to fill the memory.
        if (!nonces.isFirstUse(token.nonceKey(), created.plus(maxSkew), now)) {
            throw refused(FaultCode.INVALID_SECURITY, "The nonce has been used before");
        }
    }

    private boolean isStale(Instant date, Instant now) {
        return Duration.between(date, now).abs().compareTo(maxSkew) > 0;
    }

    private static RefusedException refused(FaultCode code, String text) {
        return new RefusedException(SoapFault.of(code, text));
    }
}
