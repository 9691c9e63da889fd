package id.pandu.gateway.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.pandu.gateway.HttpProblems;
import id.pandu.gateway.store.DatabaseLogin;
import id.pandu.hub.api.ProblemReply;
import id.pandu.hub.audit.AccessTrailRoutes;
import id.pandu.hub.audit.AuditLog;
import id.pandu.hub.audit.AuditQuestions;
import id.pandu.hub.audit.AuditReader;
import id.pandu.hub.audit.AuditRoutes;
import id.pandu.hub.audit.Reading;
import id.pandu.hub.audit.SubjectKeys;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** The audit log as its readers and its callers see it. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    MicroBatchAuditLog auditLog(DatabaseLogin login, AuditProperties properties) {
        return new MicroBatchAuditLog(AuditSession.of(login, properties.timeout()), properties);
    }

    @Bean
    AuditHealthIndicator auditHealthIndicator(DatabaseLogin login, MicroBatchAuditLog log) {
        return new AuditHealthIndicator(AuditSession.of(login, AuditHealthIndicator.PATIENCE), log::isFailing);
    }

    @Bean
    SchedulingConfigurer auditHealthLooks(AuditHealthIndicator health) {
        return jobs -> jobs.addFixedDelayTask(health::look, AuditHealthIndicator.EVERY);
    }

    @Bean
    AuditScans auditScans(DatabaseLogin login) {
        return new AuditScans(login);
    }

    @Bean
    AuditExport auditExport(AuditScans scans, AuditProperties properties) {
        return new AuditExport(scans, properties.exportLimit());
    }

    @Bean
    OnlineVerification onlineVerification(
            AuditScans scans, SigningKey key, CheckpointFile file, AuditProperties properties) {
        return new OnlineVerification(scans, key.history(), file, properties.verificationLimit());
    }

    @Bean
    AuditReader auditReader(JdbcClient database, SigningKey key, OnlineVerification verification, ObjectMapper json) {
        return new StoredAuditReader(
                new EntryQueries(database, json),
                new CheckpointQueries(database, key.history(), json),
                new TrailQueries(database, json),
                verification);
    }

    @Bean
    Reading reading(AuditLog log) {
        return new Reading(log, Clock.systemUTC());
    }

    @Bean
    AuditRoutes auditRoutes(AuditReader reader, Reading reading, ProblemReply problemReply) {
        return new AuditRoutes(new AuditQuestions(reader, reading), problemReply);
    }

    @Bean
    AccessTrailRoutes accessTrailRoutes(
            AuditReader reader, Reading reading, SubjectKeys keys, ProblemReply problemReply) {
        return new AccessTrailRoutes(reader, reading, keys, problemReply);
    }

    @Bean
    SimpleUrlHandlerMapping auditExportMapping(AuditExport export, Reading reading, HttpProblems problems) {
        var controller = new AuditExportController(export, reading, problems);
        return new SimpleUrlHandlerMapping(Map.of(AuditExportController.PATH, controller), Ordered.HIGHEST_PRECEDENCE);
    }

    /** Behind the door: who is turned away there gets no receipt. */
    @Bean
    FilterRegistrationBean<ReceiptFilter> receipts(NewestCheckpoint newest) {
        var filter = new FilterRegistrationBean<>(new ReceiptFilter(newest));
        filter.addUrlPatterns("/v1/lookups", "/v1/access-trails", "/v1/consents", "/v1/consents/*", "/v1/audit/*");
        filter.setOrder(Ordered.LOWEST_PRECEDENCE);
        return filter;
    }
}
