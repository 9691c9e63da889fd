package id.pandu.town.worklist;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the work lists, and the officers at work. */
@Configuration(proxyBeanMethods = false)
class WorkListConfiguration {

    @Bean
    WorkLists workLists() {
        return new WorkLists();
    }

    @Bean
    Officers officers(WorkLists lists, Clock clock) {
        return new Officers(lists, clock);
    }

    @Bean
    OfficeHours officeHours(Officers officers) {
        return new OfficeHours(officers);
    }
}
