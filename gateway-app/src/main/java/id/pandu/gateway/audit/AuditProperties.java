package id.pandu.gateway.audit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The audit log.
 *
 * @param signingKey what checkpoints are signed with
 * @param keyHistory file with the history of public keys; it names the log too
 * @param checkpointFile file that checkpoints are appended to, best on a disk that the database's owner cannot write
 * @param timeout longest a caller waits for its entry to be durable
 * @param collectFor how long a batch waits for company, when the last one had some
 * @param queue how many entries may wait
 * @param sealEvery how often new entries are sealed
 * @param verificationLimit how long a verification may read
 * @param exportLimit how long an export may take
 */
@ConfigurationProperties("pandu.audit")
public record AuditProperties(
        @DefaultValue SigningKey signingKey,
        @Nullable String keyHistory,
        @Nullable String checkpointFile,
        @DefaultValue("2s") Duration timeout,
        @DefaultValue("1ms") Duration collectFor,
        @DefaultValue("4096") int queue,
        @DefaultValue("200ms") Duration sealEvery,
        @DefaultValue("50s") Duration verificationLimit,
        @DefaultValue("1h") Duration exportLimit) {

    /**
     * A private key.
     *
     * @param id its id in the key history
     * @param file an Ed25519 key, PKCS#8 as PEM or base64
     */
    public record SigningKey(@Nullable String id, @Nullable String file) {}
}
