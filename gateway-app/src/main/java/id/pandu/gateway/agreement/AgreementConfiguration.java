package id.pandu.gateway.agreement;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.pandu.gateway.store.StoreAccess;
import id.pandu.hub.agency.AgencyDirectory;
import id.pandu.hub.agreement.AgreementBook;
import id.pandu.hub.agreement.AgreementCalls;
import id.pandu.hub.agreement.AgreementChanges;
import id.pandu.hub.agreement.AgreementDrafts;
import id.pandu.hub.agreement.AgreementRegister;
import id.pandu.hub.agreement.AgreementRoutes;
import id.pandu.hub.agreement.AgreementRules;
import id.pandu.hub.agreement.AgreementStore;
import id.pandu.hub.agreement.LeasedQuotas;
import id.pandu.hub.agreement.QuotaLeases;
import id.pandu.hub.api.ProblemReply;
import id.pandu.hub.audit.AuditLog;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Agreements and quotas, put together. */
@Configuration(proxyBeanMethods = false)
class AgreementConfiguration {

    @Bean
    AgreementStore agreementStore(StoreAccess access, ObjectMapper json) {
        return new PostgresAgreements(access, json);
    }

    @Bean
    AgreementBook agreementBook(AgreementStore store, AgreementProperties settings) {
        return new AgreementBook(store, Clock.systemUTC(), settings.staleAfter());
    }

    @Bean
    AgreementChanges agreementChanges(
            AgreementStore store, AgreementBook book, AgencyDirectory directory, AuditLog audit) {
        var drafts = new AgreementDrafts(new AgreementRules(directory), Clock.systemUTC());
        return new AgreementChanges(store, drafts, book, audit);
    }

    @Bean
    AgreementWatch agreementWatch(
            AgreementProperties settings, ObjectMapper json, AgreementChanges changes, AgreementBook book) {
        return new AgreementWatch(new AgreementFiles(json).read(settings.files()), changes, book);
    }

    @Bean
    SchedulingConfigurer agreementSchedule(AgreementWatch watch, AgreementProperties settings) {
        return tasks -> tasks.addFixedDelayTask(watch::look, settings.refresh());
    }

    @Bean
    QuotaLeases quotaLeases(StoreAccess access) {
        return new PostgresQuotaLeases(access);
    }

    @Bean
    LeasedQuotas quotas(QuotaLeases leases) {
        return new LeasedQuotas(leases, Clock.systemUTC());
    }

    @Bean
    AgreementRoutes agreementRoutes(
            AgreementStore store, QuotaLeases leases, AgreementChanges changes, ProblemReply problemReply) {
        var register = new AgreementRegister(store, leases, Clock.systemUTC());
        return new AgreementRoutes(new AgreementCalls(register, changes), problemReply);
    }
}
