package id.pandu.gateway.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;

/**
 * Takes a token from the header only (RFC 6750, section 2.1), one, of bounded length. A public address looks at none, so that an
 * old token does not shut it.
 */
final class SingleBearerToken implements BearerTokenResolver {

    private static final int LONGEST = 16 * 1024;
    private static final Pattern BEARER = Pattern.compile("(?i)bearer +([A-Za-z0-9._~+/-]+=*)");

    private final Operations operations;

    SingleBearerToken(Operations operations) {
        this.operations = operations;
    }

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        if (operations.isPublic(request)) {
            return null;
        }
        List<String> headers = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        if (headers.isEmpty()) {
            return null;
        }
        var matcher = BEARER.matcher(headers.getFirst());
        if (headers.size() > 1 || headers.getFirst().length() > LONGEST || !matcher.matches()) {
            throw new InvalidBearerTokenException(
                    BearerTokenErrors.invalidToken("not one bearer token").getDescription());
        }
        return matcher.group(1);
    }
}
