package id.pandu.town.dtsen;

import id.pandu.town.population.Population;
import id.pandu.town.population.Region;
import id.pandu.town.population.Regions;
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
    ServletRegistrationBean<DtsenServlet> dtsen(DtsenSettings settings, Population population) {
        Map<String, Register> registers = new RegisterMaker(population).registers();
        Map<String, DtsenService> services = new HashMap<>();
        for (Region region : Regions.all()) {
            Register register = registers.getOrDefault(region.code(), Register.EMPTY);
            services.put("/dtsen-" + region.code(), new DtsenService(region.code(), settings, register));
        }
        String[] paths =
                services.keySet().stream().map(context -> context + "/*").toArray(String[]::new);
        return new ServletRegistrationBean<>(new DtsenServlet(services, settings.retryAfter()), paths);
    }
}
