package id.pandu.sandbox.issuer;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The documentation page in an officer's browser, as far as the issuer sees it: authorization code with PKCE. */
final class DocsPage {

    static final String REDIRECT = "http://localhost:8080/docs/oauth2-redirect.html";
    static final String VERIFIER = "a-code-verifier-of-a-page-that-is-long-enough-by-the-rules";
    static final Map<String, String> PROOF = Map.of("code_verifier", VERIFIER);

    private final Visitor visitor = new Visitor();

    /** The browser itself. */
    Visitor visitor() {
        return visitor;
    }

    /** What the page asks for when everything is right. */
    static Map<String, String> authorization(String scopes) {
        return new HashMap<>(Map.of(
                "response_type", "code",
                "client_id", "docs",
                "redirect_uri", REDIRECT,
                "scope", scopes,
                "state", "a-state",
                "code_challenge", challenge(),
                "code_challenge_method", "S256"));
    }

    /** Sends the officer to the issuer and fills the form in; the answer is the redirect back to the page. */
    HttpResponse<String> visitAndLogIn(String officer, Map<String, String> query) {
        HttpResponse<String> asked = visitor.get("/oauth2/authorize?" + Visitor.encode(query), "Accept", "text/html");
        if (Visitor.location(asked).startsWith(REDIRECT)) {
            return asked;
        }
        if (!Visitor.location(asked).equals(RunningIssuer.ADDRESS + "/login")) {
            throw new AssertionError("not led to the form but to " + Visitor.location(asked));
        }
        HttpResponse<String> loggedIn = visitor.logIn(officer, "sandbox");
        return visitor.get(Visitor.location(loggedIn), "Accept", "text/html");
    }

    String codeFor(String officer, String scopes) {
        return Objects.requireNonNull(Visitor.parameters(visitAndLogIn(officer, authorization(scopes)))
                .get("code"));
    }

    /** Exchanges the code for tokens, as a script of the page does: without the issuer's cookies. */
    HttpResponse<String> exchange(String code, Map<String, String> proof) {
        Map<String, String> form = new HashMap<>(proof);
        form.putAll(Map.of(
                "grant_type", "authorization_code", "client_id", "docs", "code", code, "redirect_uri", REDIRECT));
        return new Visitor().post("/oauth2/token", form);
    }

    private static String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
