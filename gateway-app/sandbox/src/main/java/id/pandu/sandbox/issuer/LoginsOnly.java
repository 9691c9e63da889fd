package id.pandu.sandbox.issuer;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Remembers logins, whose codes are still to be exchanged. Machines' tokens are forgotten when they are issued: nobody asks for them
 * again, and a load test would fill the heap with them.
 */
final class LoginsOnly implements OAuth2AuthorizationService {

    private final OAuth2AuthorizationService logins = new InMemoryOAuth2AuthorizationService();

    @Override
    public void save(OAuth2Authorization authorization) {
        if (!AuthorizationGrantType.CLIENT_CREDENTIALS.equals(authorization.getAuthorizationGrantType())) {
            logins.save(authorization);
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        logins.remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return logins.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return logins.findByToken(token, type);
    }
}
