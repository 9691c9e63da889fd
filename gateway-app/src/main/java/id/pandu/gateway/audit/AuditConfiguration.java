package id.pandu.gateway.audit;

import id.pandu.gateway.store.DatabaseLogin;
import id.pandu.hub.audit.AuditLog;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The audit log, put together. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    AuditLog auditLog(DatabaseLogin login, AuditProperties properties) {
        return new MicroBatchAuditLog(AuditSession.of(login, properties.timeout()), properties);
    }
}
