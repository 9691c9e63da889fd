package id.pandu.town.dtsen;

import id.pandu.town.agency.AgencyDirectory;
import id.pandu.town.population.Population;
import id.pandu.town.population.Region;
import id.pandu.town.population.Regions;
import id.pandu.town.worklist.MemoryWorkList;
import id.pandu.town.worklist.WorkLists;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens one API of the social registry for each region. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DtsenSettings.class)
class DtsenConfiguration {

    @Bean
    ServletRegistrationBean<DtsenServlet> dtsen(
            DtsenSettings settings, Population population, WorkLists lists, Clock clock) {
        Map<String, Register> registers = new RegisterMaker(population).registers();
        Map<String, DtsenService> services = new HashMap<>();
        ProposalReader reader = new ProposalReader();
        for (Region region : Regions.all()) {
            Register register = registers.getOrDefault(region.code(), Register.EMPTY);
            MemoryWorkList list =
                    lists.open(AgencyDirectory.socialOfficeOf(region), ProposalDesk.emptyList(region.code(), clock));
            ProposalDesk desk = new ProposalDesk(region.code(), list, reader);
            services.put("/dtsen-" + region.code(), new DtsenService(region.code(), settings, register, desk));
        }
        String[] paths =
                services.keySet().stream().map(context -> context + "/*").toArray(String[]::new);
        return new ServletRegistrationBean<>(new DtsenServlet(services, settings.retryAfter()), paths);
    }
}
