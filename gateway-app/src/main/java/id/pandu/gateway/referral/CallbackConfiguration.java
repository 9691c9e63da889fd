package id.pandu.gateway.referral;

import id.pandu.gateway.HttpProblems;
import id.pandu.gateway.identity.Strangers;
import id.pandu.gateway.store.StoreAccess;
import id.pandu.hub.audit.AuditLog;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Agencies that call back, put together. */
@Configuration(proxyBeanMethods = false)
class CallbackConfiguration {

    @Bean
    CallbackDesk callbackDesk(StoreAccess access, TaskJobs jobs, AuditLog audit, ReferralProperties settings) {
        Clock clock = Clock.systemUTC();
        var secrets = CallbackSecrets.read(settings.callbacks(), clock);
        return new CallbackDesk(secrets, new AgencyCallbacks(access, jobs, clock), audit, clock);
    }

    @Bean
    SimpleUrlHandlerMapping callbackMapping(CallbackDesk desk, Strangers strangers, HttpProblems problems) {
        var controller = new CallbackController(desk, strangers, problems);
        return new SimpleUrlHandlerMapping(Map.of(CallbackController.PATH, controller), Ordered.HIGHEST_PRECEDENCE);
    }
}
