package id.pandu.gateway.oversight;

import id.pandu.hub.agreement.AgreementBook;
import id.pandu.hub.api.ProblemReply;
import id.pandu.hub.audit.AuditLog;
import id.pandu.hub.oversight.EndingNotices;
import id.pandu.hub.oversight.ListNotices;
import id.pandu.hub.oversight.NoticeSource;
import id.pandu.hub.oversight.OversightRoutes;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.transaction.support.TransactionOperations;

/** The operator's notices, put together. */
@Configuration(proxyBeanMethods = false)
class OversightConfiguration {

    @Bean
    NoticeSource enumerationNotices(JdbcClient database) {
        return new EnumerationNotices(database);
    }

    @Bean
    NoticeSource outOfAreaNotices(JdbcClient database) {
        return new OutOfAreaNotices(database);
    }

    @Bean
    NoticeSource endingNotices(AgreementBook book) {
        return new EndingNotices(book::agreements, Clock.systemUTC());
    }

    @Bean
    EnumerationWatch enumerationWatch(
            JdbcClient database, TransactionOperations transaction, AuditLog audit, OversightProperties settings) {
        return new EnumerationWatch(database, transaction, audit, settings, Clock.systemUTC());
    }

    @Bean
    SchedulingConfigurer enumerationSchedule(EnumerationWatch watch, OversightProperties settings) {
        return tasks -> tasks.addFixedDelayTask(watch::look, settings.every());
    }

    @Bean
    OversightRoutes oversightRoutes(List<NoticeSource> sources, AuditLog audit, ProblemReply problemReply) {
        return new OversightRoutes(new ListNotices(sources, audit, Clock.systemUTC()), problemReply);
    }
}
