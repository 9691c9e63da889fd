package id.pandu.sandbox.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

class LoginsOnlyTest {

    private final LoginsOnly unit = new LoginsOnly();

    @Test
    void forgetsTokensOfMachinesSoThatALoadTestDoesNotFillTheHeap() {
        unit.save(authorization("machine", AuthorizationGrantType.CLIENT_CREDENTIALS));
        assertThat(unit.findById("machine")).isNull();
    }

    @Test
    void remembersLoginsUntilTheyAreRemoved() {
        OAuth2Authorization login = authorization("login", AuthorizationGrantType.AUTHORIZATION_CODE);
        unit.save(login);
        assertThat(unit.findById("login")).isEqualTo(login);
        unit.remove(login);
        assertThat(unit.findById("login")).isNull();
    }

    private static OAuth2Authorization authorization(String id, AuthorizationGrantType grant) {
        RegisteredClient client = RegisteredClient.withId("client")
                .clientId("client")
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build();
        return OAuth2Authorization.withRegisteredClient(client)
                .id(id)
                .principalName("somebody")
                .authorizationGrantType(grant)
                .build();
    }
}
