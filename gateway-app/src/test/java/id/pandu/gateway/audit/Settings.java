package id.pandu.gateway.audit;

import id.pandu.gateway.audit.AuditProperties.SigningKey;
import java.time.Duration;

/** Settings of the audit log in tests. */
final class Settings {

    private Settings() {}

    static AuditProperties with(Duration timeout) {
        return new AuditProperties(
                new SigningKey(null, null),
                null,
                null,
                timeout,
                Duration.ofMillis(1),
                4096,
                Duration.ofMillis(200),
                Duration.ofSeconds(50),
                Duration.ofHours(1));
    }
}
