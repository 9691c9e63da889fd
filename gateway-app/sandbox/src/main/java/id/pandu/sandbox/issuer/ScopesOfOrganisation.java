package id.pandu.sandbox.issuer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AuthorizationCodeRequestAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.stereotype.Component;

/**
 * Leaves a person, of the scopes that were asked for, those of the own organisation: the documentation asks for everything. Scopes that
 * nobody has are left in, and the issuer then refuses them.
 */
@Component
final class ScopesOfOrganisation implements AuthenticationConverter {

    private final AuthenticationConverter standard = new OAuth2AuthorizationCodeRequestAuthenticationConverter();
    private final IssuerProperties properties;

    ScopesOfOrganisation(IssuerProperties properties) {
        this.properties = properties;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        Authentication asked = standard.convert(request);
        return asked instanceof OAuth2AuthorizationCodeRequestAuthenticationToken token
                        && token.getPrincipal() instanceof Authentication person
                ? properties
                        .organisationOf(person.getName())
                        .map(organisation -> narrowed(token, person, organisation))
                        .orElse(token)
                : asked;
    }

    private OAuth2AuthorizationCodeRequestAuthenticationToken narrowed(
            OAuth2AuthorizationCodeRequestAuthenticationToken token, Authentication person, Consumer organisation) {
        Set<String> scopes = new LinkedHashSet<>(token.getScopes());
        scopes.removeIf(scope ->
                properties.scopes().contains(scope) && !organisation.scopes().contains(scope));
        return new OAuth2AuthorizationCodeRequestAuthenticationToken(
                token.getAuthorizationUri(),
                token.getClientId(),
                person,
                token.getRedirectUri(),
                token.getState(),
                scopes,
                token.getAdditionalParameters());
    }
}
