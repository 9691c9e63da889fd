package id.pandu.gateway.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people log in on the documentation page; without both addresses they cannot.
 *
 * @param clientId the page's own client, public, with PKCE
 * @param authorizationUrl the issuer's authorization endpoint
 * @param tokenUrl the issuer's token endpoint
 */
@ConfigurationProperties("pandu.docs")
public record DocsProperties(
        @DefaultValue("docs") String clientId,
        @Nullable String authorizationUrl,
        @Nullable String tokenUrl) {}
