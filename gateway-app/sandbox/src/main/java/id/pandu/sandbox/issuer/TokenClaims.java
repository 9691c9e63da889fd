package id.pandu.sandbox.issuer;

import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * Puts into an access token what the hub decides by: the organisation, its regions, the client, and for a person the role. A consumer's own
 * token has the client as its subject; by that the hub tells people and machines apart. Scopes stand in one string, as RFC 9068 has them.
 */
@Component
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final String AUDIENCE = "pandu";

    private final IssuerProperties properties;

    TokenClaims(IssuerProperties properties) {
        this.properties = properties;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            return;
        }
        String client = context.getRegisteredClient().getClientId();
        JwtClaimsSet.Builder claims = context.getClaims();
        claims.audience(List.of(client, AUDIENCE)).claim("client_id", client);
        scope(claims, context.getAuthorizedScopes());
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            organisation(claims, properties.consumer(client).orElseThrow());
        } else {
            String officer = context.getPrincipal().getName();
            organisation(claims, properties.organisationOf(officer).orElseThrow());
            claims.claim(
                    "officer_role", properties.person(officer).orElseThrow().role());
        }
    }

    private static void scope(JwtClaimsSet.Builder claims, Set<String> scopes) {
        if (!scopes.isEmpty()) {
            claims.claim("scope", String.join(" ", scopes));
        }
    }

    private static void organisation(JwtClaimsSet.Builder claims, Consumer consumer) {
        claims.claim("organisation", consumer.id()).claim("regions", consumer.regions());
    }
}
