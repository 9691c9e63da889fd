package id.pandu.gateway.identity;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.web.cors.CorsConfiguration;

/**
 * Which other web pages may call the gateway from a browser.
 *
 * @param allowedOrigins {@code https://loket.example}, for instance; none unless set
 */
@ConfigurationProperties("pandu.cors")
public record CorsProperties(@DefaultValue List<String> allowedOrigins) {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT");
    private static final List<String> REQUEST_HEADERS =
            List.of("Accept", "Accept-Language", "Authorization", "Content-Type", "Pandu-Actor", "traceparent");
    private static final List<String> ANSWER_HEADERS = List.of(
            "RateLimit",
            "RateLimit-Policy",
            "Retry-After",
            "Pandu-Audit-Checkpoint",
            "WWW-Authenticate",
            "Content-Language");
    private static final Duration REMEMBERED = Duration.ofHours(1);

    /** No cookies, no credentials but the token, which the page must hold itself. */
    CorsConfiguration configuration() {
        var cors = new CorsConfiguration();
        cors.setAllowedOrigins(allowedOrigins);
        cors.setAllowedMethods(METHODS);
        cors.setAllowedHeaders(REQUEST_HEADERS);
        cors.setExposedHeaders(ANSWER_HEADERS);
        cors.setAllowCredentials(false);
        cors.setMaxAge(REMEMBERED);
        return cors;
    }
}
