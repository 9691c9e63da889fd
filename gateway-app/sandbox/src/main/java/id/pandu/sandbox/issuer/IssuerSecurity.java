package id.pandu.sandbox.issuer;

import static org.springframework.security.config.Customizer.withDefaults;
import static org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer.authorizationServer;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** The issuer's endpoints, the login form in front of them, and whose pages may call them. */
@Configuration(proxyBeanMethods = false)
class IssuerSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain endpoints(HttpSecurity http, ScopesOfOrganisation personsScopes) throws Exception {
        OAuth2AuthorizationServerConfigurer server = authorizationServer();
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(
                        server,
                        issuer -> issuer.oidc(withDefaults())
                                .tokenEndpoint(token -> token.accessTokenRequestConverter(new AllScopesWhenNoneAsked()))
                                .authorizationEndpoint(
                                        endpoint -> endpoint.authorizationRequestConverter(personsScopes)))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(userInfo -> userInfo.jwt(withDefaults()))
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"), browsers()))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain login(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests
                        // Without this a refused request would end in the login form, and its reason would be lost.
                        .dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(withDefaults())
                .build();
    }

    /** Programs accept everything, and want a status rather than a form. */
    private static RequestMatcher browsers() {
        MediaTypeRequestMatcher matcher = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        matcher.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return matcher;
    }

    /** Spring Security finds it by its name and applies it to both chains. The authorize endpoint is visited, not called, and needs none. */
    @Bean
    UrlBasedCorsConfigurationSource corsConfigurationSource(IssuerProperties properties) {
        CorsConfiguration documentation = new CorsConfiguration();
        documentation.setAllowedOrigins(properties.corsOrigins());
        documentation.setAllowedMethods(List.of(HttpMethod.GET.name(), HttpMethod.POST.name()));
        documentation.setAllowedHeaders(
                List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE, "X-Requested-With"));
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        List.of("/oauth2/token", "/oauth2/jwks", "/.well-known/**")
                .forEach(path -> source.registerCorsConfiguration(path, documentation));
        return source;
    }
}
