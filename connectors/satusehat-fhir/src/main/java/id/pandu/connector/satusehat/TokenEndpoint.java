package id.pandu.connector.satusehat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.http.HttpReply;
import id.pandu.connector.satusehat.Grant.AccessToken;
import id.pandu.connector.satusehat.Grant.Denied;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** SATUSEHAT's token endpoint: the grant type stands in the query, the credentials in the body. */
final class TokenEndpoint {

    private static final Duration LONGEST_LIFE = Duration.ofDays(1);

    private final SatusehatProperties properties;
    private final ExchangeHttp http;
    private final Clock clock;

    TokenEndpoint(SatusehatProperties properties, ExchangeHttp http, Clock clock) {
        this.properties = properties;
        this.http = http;
        this.clock = clock;
    }

    /**
     * Asks for a token.
     *
     * @throws AgencyFault when the endpoint gave no answer, failed, or answered something that is no token
     */
    Grant ask() {
        // Its life is counted from before the question, so that our clock alone decides and never too late.
        Instant asked = clock.instant();
        HttpReply reply = http.send(request(), Deadline.in(properties.timeout()));
        Optional<Reason> refusal = ExchangeStatus.refusal(reply);
        return refusal.isPresent() ? new Denied(refusal.get()) : token(ExchangeStatus.json(reply), asked);
    }

    private HttpRequest request() {
        String form =
                "client_id=" + encoded(properties.clientId()) + "&client_secret=" + encoded(properties.clientSecret());
        return HttpRequest.newBuilder(URI.create(properties.oauthUrl() + "/accesstoken?grant_type=client_credentials"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(form))
                .build();
    }

    private AccessToken token(String body, Instant asked) {
        ObjectNode answer = NativeJson.object(body).orElseThrow(() -> unusable("the token's answer is not JSON"));
        String value = NativeJson.text(answer.path("access_token"));
        if (value == null || !value.matches("[!-~]+")) {
            throw unusable("the token's answer has no token");
        }
        Duration life = life(NativeJson.text(answer.path("expires_in")));
        return AccessToken.issued(value, asked, life, properties.renewBefore());
    }

    /** Seconds, as text or number; no more is believed than a day. */
    private static Duration life(@Nullable String seconds) {
        if (seconds == null || !seconds.matches("0*[1-9][0-9]{0,17}")) {
            throw unusable("the token's life is not a number of seconds");
        }
        return Duration.ofSeconds(Math.min(Long.parseLong(seconds), LONGEST_LIFE.toSeconds()));
    }

    private static AgencyFault unusable(String why) {
        return new AgencyFault(Kind.INVALID_RESPONSE, why);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
