package id.pandu.town.satusehat;

import id.pandu.town.faults.FaultBoard;
import id.pandu.town.population.Population;
import id.pandu.town.worklist.WorkLists;
import java.time.Clock;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the health exchange's token endpoint and its FHIR base. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SatusehatSettings.class)
class SatusehatConfiguration {

    private static final String AGENCY = "satusehat";

    @Bean
    TokenStore satusehatTokens(SatusehatSettings settings, Clock clock) {
        return new TokenStore(settings.tokenLifetime(), clock);
    }

    @Bean
    ServletRegistrationBean<TokenServlet> satusehatToken(SatusehatSettings settings, TokenStore tokens, Clock clock) {
        return new ServletRegistrationBean<>(
                new TokenServlet(new TokenService(settings, tokens, clock)), "/oauth2/v1/*");
    }

    @Bean
    ServletRegistrationBean<FhirServlet> satusehatFhir(
            SatusehatSettings settings,
            TokenStore tokens,
            Population population,
            ReferralStore referrals,
            FaultBoard board,
            Clock clock) {
        TokenGate gate = new TokenGate(tokens);
        board.onPut(agency -> {
            if (AGENCY.equals(agency)) {
                gate.rearm();
            }
        });
        RateLimit limit = new RateLimit(settings.requestsPerSecond(), clock);
        PatientIndex index = PatientIndex.of(population);
        ReferralService service = new ReferralService(Organizations.of(settings.organization()), index, referrals);
        FhirServlet servlet = new FhirServlet(new FhirService(gate, limit, new PatientService(index), service));
        return new ServletRegistrationBean<>(servlet, "/fhir-r4/v1/*");
    }

    @Bean
    ReferralStore satusehatReferrals(WorkLists lists, Clock clock) {
        return lists.open(AGENCY, new ReferralStore(UUID::randomUUID, clock));
    }

    /** Callers in the wild write the bar of {@code system|value} as it is; Tomcat would refuse it. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bareBarInQueries() {
        return factory -> factory.addConnectorCustomizers(connector -> connector.setProperty("relaxedQueryChars", "|"));
    }
}
