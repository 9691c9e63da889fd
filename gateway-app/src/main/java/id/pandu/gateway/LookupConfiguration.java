package id.pandu.gateway;

import id.pandu.hub.agency.AgencyCalls;
import id.pandu.hub.agency.AgencyDirectory;
import id.pandu.hub.agreement.Agreements;
import id.pandu.hub.agreement.Quotas;
import id.pandu.hub.api.ProblemReply;
import id.pandu.hub.audit.AuditLog;
import id.pandu.hub.audit.SubjectKeys;
import id.pandu.hub.cache.Answers;
import id.pandu.hub.consent.Consents;
import id.pandu.hub.lookup.AdmissionRules;
import id.pandu.hub.lookup.AdmitLookup;
import id.pandu.hub.lookup.AskAgencies;
import id.pandu.hub.lookup.ConsentDesk;
import id.pandu.hub.lookup.FanOut;
import id.pandu.hub.lookup.LookupAudit;
import id.pandu.hub.lookup.LookupRoutes;
import id.pandu.hub.lookup.Recall;
import id.pandu.hub.lookup.RecordIntent;
import id.pandu.hub.lookup.ResolveSubject;
import id.pandu.hub.lookup.ResolveSubject.Sources;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lookups, put together from their steps. */
@Configuration(proxyBeanMethods = false)
class LookupConfiguration {

    @Bean
    LookupAudit lookupAudit(AuditLog log, SubjectKeys keys) {
        return new LookupAudit(log, keys, Clock.systemUTC());
    }

    @Bean
    ConsentDesk consentDesk(Consents consents, SubjectKeys keys) {
        return new ConsentDesk(consents, keys, Clock.systemUTC());
    }

    @Bean
    AdmitLookup admitLookup(AgencyDirectory directory, ConsentDesk consents, LookupAudit audit) {
        return new AdmitLookup(new AdmissionRules(directory), consents, audit);
    }

    @Bean
    RecordIntent recordIntent(AgencyDirectory directory, Agreements agreements, LookupAudit audit) {
        return new RecordIntent(directory, agreements, audit);
    }

    @Bean
    Sources sources(AgencyDirectory directory, AgencyCalls calls, Quotas quotas) {
        return new Sources(directory, calls, quotas, Clock.systemUTC());
    }

    @Bean
    ResolveSubject resolveSubject(Sources sources, Agreements agreements, ConsentDesk consents, LookupAudit audit) {
        return new ResolveSubject(sources, agreements, consents, audit);
    }

    @Bean
    FanOut fanOut(AgencyCalls calls, Answers answers) {
        return new FanOut(calls, answers, Clock.systemUTC());
    }

    @Bean
    AskAgencies askAgencies(FanOut fanOut, Agreements agreements, ConsentDesk consents, LookupAudit audit) {
        return new AskAgencies(fanOut, agreements, consents, audit);
    }

    @Bean
    LookupRoutes.Steps lookupSteps(
            AdmitLookup admit, RecordIntent intent, ResolveSubject resolve, Answers answers, AskAgencies ask) {
        return new LookupRoutes.Steps(admit, intent, resolve, new Recall(answers), ask);
    }

    @Bean
    LookupRoutes lookupRoutes(LookupRoutes.Steps steps, ProblemReply problemReply) {
        return new LookupRoutes(steps, problemReply);
    }
}
