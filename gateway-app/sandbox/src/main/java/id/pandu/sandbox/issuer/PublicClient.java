package id.pandu.sandbox.issuer;

import java.util.Set;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A page in a browser, which cannot keep a secret and proves with PKCE that it asked for the code.
 *
 * @param id client id
 * @param redirectUris where codes may be sent
 */
record PublicClient(
        @DefaultValue("docs") String id, @DefaultValue Set<String> redirectUris) {}
