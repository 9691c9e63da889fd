package id.pandu.town.satusehat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.pandu.town.faults.FaultKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Map;

/** The exchange's token call: the grant type stands in the query, the credentials in the form, and every value of the answer is text. */
final class TokenService {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PAGE = "<!DOCTYPE html><html><head><title>Maintenance</title></head>"
            + "<body><h1>The service is being maintained</h1></body></html>";

    private final SatusehatSettings client;
    private final TokenStore tokens;
    private final Clock clock;

    TokenService(SatusehatSettings client, TokenStore tokens, Clock clock) {
        this.client = client;
        this.tokens = tokens;
        this.clock = clock;
    }

    ExchangeAnswer answer(TokenRequest request) {
        if (!"/accesstoken".equals(request.path())) {
            return Refusal.UNKNOWN_PATH.answer();
        }
        if (!"POST".equals(request.method())) {
            return Refusal.WRONG_VERB.answer(Map.of("Allow", "POST"));
        }
        if (request.fault() == FaultKind.TOKEN_HTML) {
            return ExchangeAnswer.page(PAGE);
        }
        if (request.fault() == FaultKind.CREDENTIAL_EXPIRED || !isRegistered(request)) {
            return Refusal.WRONG_CREDENTIALS.answer();
        }
        return ExchangeAnswer.json(issued());
    }

    private boolean isRegistered(TokenRequest request) {
        return "client_credentials".equals(request.query().get("grant_type"))
                && isSame(client.clientId(), request.form().get("client_id"))
                && isSame(client.clientSecret(), request.form().get("client_secret"));
    }

    private ObjectNode issued() {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("refresh_token_expires_in", "0").put("api_product_list", "[api-contoh]");
        answer.putArray("api_product_list_json").add("api-contoh");
        answer.put("organization_name", "contoh").put("developer.email", client.clientId() + "@contoh.example");
        answer.put("token_type", "BearerToken").put("issued_at", Long.toString(clock.millis()));
        answer.put("client_id", client.clientId()).put("access_token", tokens.issue());
        answer.put("application_name", "11111111-2222-4333-8444-555555555555").put("scope", "");
        answer.put("expires_in", Long.toString(tokens.lifetime().toSeconds()));
        return answer.put("refresh_count", "0").put("status", "approved");
    }

    private static boolean isSame(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
