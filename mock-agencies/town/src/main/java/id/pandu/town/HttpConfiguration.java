package id.pandu.town;

import id.pandu.town.agency.AgencyDirectory;
import id.pandu.town.faults.FaultBoard;
import id.pandu.town.http.AgencyFilter;
import id.pandu.town.http.ConnectionValve;
import id.pandu.town.http.WatchfulProtocol;
import id.pandu.town.journal.Journal;
import id.pandu.town.population.Population;
import id.pandu.town.vclaim.VClaimConsumer;
import id.pandu.town.vclaim.VClaimService;
import id.pandu.town.vclaim.VClaimServlet;
import java.time.Clock;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the HTTP agencies behind the filter that plays their faults. */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

    @Bean
    ServletRegistrationBean<VClaimServlet> vclaim(TownSettings settings, Population population, Clock clock) {
        TownSettings.VClaim known = settings.vclaim();
        VClaimConsumer consumer = new VClaimConsumer(known.consId(), known.secret(), known.userKey());
        VClaimService service = new VClaimService(consumer, known.maxSkew(), population.memberships(), clock);
        return new ServletRegistrationBean<>(new VClaimServlet(service), "/vclaim-rest/*");
    }

    @Bean
    FilterRegistrationBean<AgencyFilter> agencyFilter(AgencyDirectory agencies, FaultBoard board, Journal journal) {
        FilterRegistrationBean<AgencyFilter> registration =
                new FilterRegistrationBean<>(new AgencyFilter(agencies, board, journal));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> watchfulTomcat() {
        return factory -> {
            factory.setProtocol(WatchfulProtocol.class.getName());
            factory.addEngineValves(new ConnectionValve());
        };
    }
}
