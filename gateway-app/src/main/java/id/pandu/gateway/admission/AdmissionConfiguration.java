package id.pandu.gateway.admission;

import id.pandu.gateway.HttpProblems;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Who is let in when there is too much to do. */
@Configuration(proxyBeanMethods = false)
class AdmissionConfiguration {

    /** Behind what names the encoding and observes requests, before everything that costs. */
    private static final int BEFORE_THE_DOOR = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    LagProbe lagProbe() {
        return new LagProbe().started();
    }

    @Bean
    StandstillWatch standstillWatch() {
        var end = new LastWords(
                "No virtual thread has run for " + StandstillWatch.PATIENCE + " s: this node ends itself");
        return new StandstillWatch(Thread::startVirtualThread, end).started();
    }

    @Bean
    Admissions admissions(AdmissionProperties settings, LagProbe probe, MeterRegistry metrics) {
        return new Admissions(new AdmissionPolicy(settings), probe::lag, metrics);
    }

    @Bean
    FilterRegistrationBean<AdmissionFilter> admission(Admissions admissions, HttpProblems problems) {
        var filter = new FilterRegistrationBean<>(new AdmissionFilter(
                admissions, problems, () -> ThreadLocalRandom.current().nextDouble()));
        filter.setOrder(BEFORE_THE_DOOR);
        return filter;
    }
}
