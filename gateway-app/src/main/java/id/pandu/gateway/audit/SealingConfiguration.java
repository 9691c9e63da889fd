package id.pandu.gateway.audit;

import id.pandu.gateway.store.DatabaseLogin;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What seals the audit log and signs it. */
@Configuration(proxyBeanMethods = false)
class SealingConfiguration {

    /** A look at the whole log takes longer than a caller would wait. */
    private static final Duration LONGEST_STATEMENT = Duration.ofSeconds(60);

    @Bean
    SigningKey signingKey(AuditProperties properties) {
        return SigningKey.read(properties, Clock.systemUTC().instant());
    }

    @Bean
    CheckpointFile checkpointFile(AuditProperties properties) {
        return CheckpointFile.open(properties.checkpointFile());
    }

    @Bean
    CheckpointFileLock checkpointFileLock(CheckpointFile file) {
        return file.lock();
    }

    @Bean
    NewestCheckpoint newestCheckpoint() {
        return new NewestCheckpoint();
    }

    @Bean
    @DependsOnDatabaseInitialization
    SealTurns sealTurns(
            DatabaseLogin login,
            AuditProperties properties,
            SigningKey key,
            CheckpointFile file,
            CheckpointFileLock locked,
            NewestCheckpoint newest) {
        var publisher =
                new CheckpointPublisher(key, new KeptCheckpoints(key.history(), file), newest, Clock.systemUTC());
        var sealer = new Sealer(AuditSession.of(login, LONGEST_STATEMENT), publisher, Clock.systemUTC());
        return new SealTurns(sealer, properties.sealEvery());
    }
}
