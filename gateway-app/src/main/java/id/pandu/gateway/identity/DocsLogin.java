package id.pandu.gateway.identity;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the documentation page where people log in. */
@RestController
final class DocsLogin {

    private final DocsProperties properties;

    DocsLogin(DocsProperties properties) {
        this.properties = properties;
    }

    @GetMapping("/docs/settings.json")
    Map<String, String> settings() {
        String authorizationUrl = properties.authorizationUrl();
        String tokenUrl = properties.tokenUrl();
        return authorizationUrl == null || tokenUrl == null
                ? Map.of()
                : Map.of(
                        "clientId", properties.clientId(),
                        "authorizationUrl", authorizationUrl,
                        "tokenUrl", tokenUrl);
    }
}
