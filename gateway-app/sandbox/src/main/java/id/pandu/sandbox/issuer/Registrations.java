package id.pandu.sandbox.issuer;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** Makes the settings known to Spring: consumers and the documentation as clients, officers as users. */
@Configuration(proxyBeanMethods = false)
class Registrations {

    private static final TokenSettings ONE_HOUR =
            TokenSettings.builder().accessTokenTimeToLive(Duration.ofHours(1)).build();

    @Bean
    RegisteredClientRepository clients(IssuerProperties properties) {
        Stream<RegisteredClient> consumers = properties.consumers().stream().map(Registrations::client);
        List<RegisteredClient> clients =
                Stream.concat(consumers, Stream.of(documentation(properties))).toList();
        return new InMemoryRegisteredClientRepository(clients);
    }

    @Bean
    UserDetailsService users(IssuerProperties properties) {
        return new InMemoryUserDetailsManager(
                properties.people().stream().map(Registrations::user).toList());
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return HashedSecret.ENCODER;
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new LoginsOnly();
    }

    private static RegisteredClient client(Consumer consumer) {
        return RegisteredClient.withId(consumer.id())
                .clientId(consumer.id())
                .clientSecret(consumer.secret().bcrypt())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(consumer.scopes()))
                .tokenSettings(ONE_HOUR)
                .build();
    }

    private static RegisteredClient documentation(IssuerProperties properties) {
        PublicClient docs = properties.docs();
        return RegisteredClient.withId(docs.id())
                .clientId(docs.id())
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> uris.addAll(docs.redirectUris()))
                .scopes(scopes -> scopes.addAll(properties.scopes()))
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(ONE_HOUR)
                .build();
    }

    private static UserDetails user(Person person) {
        return User.withUsername(person.id())
                .password(person.password().bcrypt())
                .build();
    }
}
