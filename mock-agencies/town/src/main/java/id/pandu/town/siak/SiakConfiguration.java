package id.pandu.town.siak;

import id.pandu.town.agency.AgencyDirectory;
import id.pandu.town.population.Population;
import id.pandu.town.worklist.MemoryWorkList;
import id.pandu.town.worklist.WorkLists;
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
    ServletRegistrationBean<PendudukServlet> siak(
            SiakSettings settings, Population population, WorkLists lists, Clock clock) {
        MemoryWorkList list = lists.open(AgencyDirectory.DUKCAPIL, ApplicationDesk.emptyList(clock));
        PendudukService service = PendudukService.of(settings, population, list, clock);
        return new ServletRegistrationBean<>(new PendudukServlet(service, new PublishedContract()), "/siak/*");
    }
}
