package id.pandu.gateway.identity;

import static jakarta.servlet.DispatcherType.ERROR;
import static jakarta.servlet.DispatcherType.FORWARD;

import id.pandu.gateway.HttpProblems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CorsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** The order of things at the door: token, limit, officer, scope. The body is read after that. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    private final Operations operations;
    private final DoorProblems doorProblems;
    private final AccessRefusals refusals;
    private final HttpProblems problems;

    DoorConfiguration(
            Operations operations, DoorProblems doorProblems, AccessRefusals refusals, HttpProblems problems) {
        this.operations = operations;
        this.doorProblems = doorProblems;
        this.refusals = refusals;
        this.problems = problems;
    }

    @Bean
    SecurityFilterChain door(
            HttpSecurity http, IdentityProperties identity, LimitProperties limits, CorsProperties cors)
            throws Exception {
        var access = new ContractAccess(operations);
        stateless(http);
        http.cors(origins -> configure(origins, cors))
                .oauth2ResourceServer(server -> configure(server, identity))
                .exceptionHandling(refusal ->
                        refusal.authenticationEntryPoint(doorProblems).accessDeniedHandler(doorProblems))
                .addFilterAfter(new RateLimit(limits, problems), BearerTokenAuthenticationFilter.class)
                .addFilterBefore(new CallerFilter(operations, refusals, problems), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(ERROR, FORWARD)
                        .permitAll()
                        .anyRequest()
                        .access((caller, context) ->
                                new AuthorizationDecision(access.allows(caller.get(), context.getRequest()))));
        return http.build();
    }

    /** Nobody reads what the filters would tell of each call, and telling it costs more than half of what they do. */
    @Bean
    SecurityObservationSettings nothingToldOfTheDoor() {
        return SecurityObservationSettings.noObservations();
    }

    /** No rule of the door goes by Spring MVC's mappings, so they need not be asked for each call before it comes to them. */
    @Bean
    static MappingsUnasked mappingsUnasked() {
        return new MappingsUnasked();
    }

    /** Header and parameter values are the contract's matter; checked here, they would fail where Camel reads them, and nobody would answer. */
    @Bean
    StrictHttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(name -> true);
        firewall.setAllowedHeaderValues(value -> true);
        firewall.setAllowedParameterNames(name -> true);
        firewall.setAllowedParameterValues(value -> true);
        return firewall;
    }

    private static void stateless(HttpSecurity http) throws Exception {
        http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .xssProtection(HeadersConfigurer.XXssConfig::disable));
    }

    private static void configure(CorsConfigurer<HttpSecurity> origins, CorsProperties cors) {
        if (cors.allowedOrigins().isEmpty()) {
            origins.disable();
        } else {
            origins.configurationSource(request -> cors.configuration());
        }
    }

    private void configure(OAuth2ResourceServerConfigurer<HttpSecurity> server, IdentityProperties identity) {
        server.bearerTokenResolver(new SingleBearerToken(operations))
                .authenticationEntryPoint(doorProblems)
                .accessDeniedHandler(doorProblems)
                .jwt(token -> token.jwtAuthenticationConverter(new CallerClaims(identity)))
                .withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                    @Override
                    public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler(doorProblems);
                        return filter;
                    }
                });
    }
}
