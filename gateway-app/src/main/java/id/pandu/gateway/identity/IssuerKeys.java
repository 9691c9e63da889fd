package id.pandu.gateway.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's public keys, asked for when a token first needs them: the gateway starts without its issuer. Their address is
 * found by OpenID Connect Discovery 1.0 (section 4) unless it is set. Whoever makes key ids up does not make us ask the issuer
 * more often than every few seconds; nor does an issuer that is down.
 */
final class IssuerKeys implements JWKSetSource<SecurityContext> {

    private static final int WAIT_MS = 2000;
    private static final int MOST_BYTES = 512 * 1024;
    private static final long ASK_AGAIN_AFTER_MS = 5000;
    private static final long TRY_AGAIN_AFTER_MS = 1000;

    private final ResourceRetriever http = new DefaultResourceRetriever(WAIT_MS, WAIT_MS, MOST_BYTES);
    private final ObjectMapper json = new ObjectMapper();
    private final String issuer;
    private final @Nullable String configured;
    private final Runnable changed;
    private @Nullable String discovered;
    private @Nullable JWKSet known;
    private long asked;
    private boolean failed;

    /**
     * @param configured where the keys are; {@code null} to find it out
     * @param changed is run when they are no longer what they were
     */
    IssuerKeys(String issuer, @Nullable String configured, Runnable changed) {
        this.issuer = issuer;
        this.configured = configured;
        this.changed = changed;
    }

    @Override
    public synchronized JWKSet getJWKSet(
            JWKSetCacheRefreshEvaluator refresh, long now, @Nullable SecurityContext context)
            throws KeySourceException {
        boolean justAsked = asked != 0 && now - asked < (failed ? TRY_AGAIN_AFTER_MS : ASK_AGAIN_AFTER_MS);
        if (justAsked && failed) {
            throw new JWKSetUnavailableException("The issuer did not answer a moment ago");
        }
        if (justAsked && known != null) {
            return known;
        }
        return ask();
    }

    private JWKSet ask() throws JWKSetUnavailableException {
        failed = true;
        try {
            JWKSet keys = JWKSet.parse(get(address()));
            if (!keys.equals(known)) {
                changed.run();
            }
            known = keys;
            failed = false;
            return keys;
        } catch (IOException | ParseException | IllegalArgumentException fault) {
            // They may have moved.
            discovered = null;
            throw new JWKSetUnavailableException("The issuer's keys could not be read", fault);
        } finally {
            asked = System.currentTimeMillis();
        }
    }

    private String address() throws IOException {
        if (configured != null) {
            return configured;
        }
        String address = discovered == null ? discover() : discovered;
        discovered = address;
        return address;
    }

    private String discover() throws IOException {
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        JsonNode provider = json.readTree(get(base + "/.well-known/openid-configuration"));
        if (!issuer.equals(provider.path("issuer").asText())) {
            throw new IOException("The issuer calls itself otherwise");
        }
        String address = provider.path("jwks_uri").asText();
        if (address.isBlank()) {
            throw new IOException("The issuer does not say where its keys are");
        }
        return address;
    }

    private String get(String where) throws IOException {
        return http.retrieveResource(URI.create(where).toURL()).getContent();
    }

    @Override
    public void close() {}
}
