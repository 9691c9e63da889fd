package id.pandu.town.satusehat;

import id.pandu.town.faults.FaultKind;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Lets bearers of a good token in. The first request that meets {@link FaultKind#TOKEN_REVOKED} takes every token out of use, those
 * after it do not; a request without that fault, or the fault set anew, begins this again.
 */
final class TokenGate {

    private static final String SCHEME = "Bearer ";

    private final TokenStore tokens;
    private final AtomicBoolean armed = new AtomicBoolean(true);

    TokenGate(TokenStore tokens) {
        this.tokens = tokens;
    }

    /** Makes the next {@link FaultKind#TOKEN_REVOKED} revoke once more. */
    void rearm() {
        armed.set(true);
    }

    boolean admits(@Nullable String authorization, @Nullable FaultKind fault) {
        if (fault != FaultKind.TOKEN_REVOKED) {
            rearm();
        } else if (armed.getAndSet(false)) {
            tokens.revokeAll();
        }
        return fault != FaultKind.CREDENTIAL_EXPIRED
                && fault != FaultKind.TOKEN_HTML
                && authorization != null
                && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && tokens.accepts(authorization.substring(SCHEME.length()).strip());
    }
}
