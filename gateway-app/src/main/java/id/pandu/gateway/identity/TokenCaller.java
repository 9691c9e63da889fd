package id.pandu.gateway.identity;

import id.pandu.hub.api.Caller;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

/** The caller of a valid token, and its scopes as authorities. The token itself is not kept. */
final class TokenCaller extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Caller caller;
    private final Instant expires;

    /**
     * @param caller who calls; with an officer when the token is a person's
     * @param expires when the token ends
     */
    TokenCaller(Caller caller, Collection<? extends GrantedAuthority> scopes, Instant expires) {
        super(scopes);
        this.caller = caller;
        this.expires = expires;
        setAuthenticated(true);
    }

    Caller caller() {
        return caller;
    }

    Instant expires() {
        return expires;
    }

    boolean holds(Set<String> scopes) {
        return getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList()
                .containsAll(scopes);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return caller.organisation();
    }
}
