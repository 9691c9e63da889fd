package id.pandu.gateway.consent;

import id.pandu.gateway.cache.PersonalAnswers;
import id.pandu.gateway.keys.ColumnCipher;
import id.pandu.gateway.keys.RotatingColumn;
import id.pandu.gateway.store.StoreAccess;
import id.pandu.hub.api.ProblemReply;
import id.pandu.hub.audit.AuditLog;
import id.pandu.hub.audit.SubjectKeys;
import id.pandu.hub.consent.ConsentAudit;
import id.pandu.hub.consent.ConsentCalls;
import id.pandu.hub.consent.ConsentChanges;
import id.pandu.hub.consent.ConsentRoutes;
import id.pandu.hub.consent.ConsentStore;
import id.pandu.hub.consent.Consents;
import id.pandu.hub.consent.StoredConsents;
import id.pandu.hub.consent.SubjectCipher;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Consents, put together. */
@Configuration(proxyBeanMethods = false)
class ConsentConfiguration {

    @Bean
    ConsentStore consentStore(StoreAccess access, List<Resting> resting) {
        Resting all = (organisation, reference) -> resting.forEach(one -> one.lookAt(organisation, reference));
        return new PostgresConsents(access, all);
    }

    @Bean
    Resting withdrawnAnswers(StoreAccess access, ColumnCipher cipher, PersonalAnswers answers) {
        return new WithdrawnAnswers(access, cipher, answers);
    }

    @Bean
    Consents consents(ConsentStore store) {
        return new StoredConsents(store, Clock.systemUTC());
    }

    @Bean
    RotatingColumn consentSubjects(StoreAccess access) {
        return new ConsentSubjects(access);
    }

    @Bean
    SubjectCipher subjectCipher(ColumnCipher cipher) {
        return cipher::encrypt;
    }

    @Bean
    ConsentChanges consentChanges(ConsentStore store, AuditLog audit, SubjectKeys keys, SubjectCipher cipher) {
        Clock clock = Clock.systemUTC();
        return new ConsentChanges(store, new ConsentAudit(audit, clock), keys, cipher, clock);
    }

    @Bean
    ConsentRoutes consentRoutes(ConsentChanges changes, ProblemReply problemReply) {
        return new ConsentRoutes(new ConsentCalls(changes, Clock.systemUTC()), problemReply);
    }
}
