package id.pandu.town.siak;

import id.pandu.town.population.Population;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the civil registry at its address. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SiakSettings.class)
class SiakConfiguration {

    @Bean
    ServletRegistrationBean<PendudukServlet> siak(SiakSettings settings, Population population, Clock clock) {
        PendudukService service = PendudukService.of(settings, population, clock);
        return new ServletRegistrationBean<>(new PendudukServlet(service, new PublishedContract()), "/siak/*");
    }
}
