package id.pandu.gateway.identity;

import id.pandu.gateway.HttpProblems;
import id.pandu.hub.api.Callers;
import id.pandu.hub.api.Contract;
import id.pandu.hub.audit.AuditLog;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** The parts of the door; {@link DoorConfiguration} puts them in order. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    @Bean
    Operations operations() {
        return new Operations(Contract.text());
    }

    @Bean
    JwtDecoder jwtDecoder(IdentityProperties properties) {
        return TokenDecoding.decoder(properties);
    }

    @Bean
    Callers callers() {
        return new RequestCallers();
    }

    @Bean
    AccessRefusals accessRefusals(ObjectProvider<AuditLog> log) {
        return new AccessRefusals(log);
    }

    @Bean
    FailedTokens failedTokens(LimitProperties limits) {
        return new FailedTokens(limits.failedTokens());
    }

    @Bean
    Strangers strangers(FailedTokens failedTokens, ObjectProvider<AuditLog> log, MeterRegistry meters) {
        return new Strangers(failedTokens, log, meters);
    }

    @Bean
    LetterGuesses letterGuesses(LimitProperties limits) {
        return new LetterGuesses(limits.failedLetterChecks());
    }

    @Bean
    LinkLimit linkLimit(LimitProperties limits) {
        return new LinkLimit(limits);
    }

    @Bean
    DoorProblems doorProblems(
            HttpProblems problems, Operations operations, FailedTokens failedTokens, AccessRefusals refusals) {
        return new DoorProblems(problems, operations, failedTokens, refusals);
    }
}
