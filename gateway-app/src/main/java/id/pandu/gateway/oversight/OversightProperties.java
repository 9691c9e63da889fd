package id.pandu.gateway.oversight;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When an officer's questions are worth a look.
 *
 * @param people so many different people
 * @param within in so long a time
 * @param every how often that is counted
 */
@ConfigurationProperties("pandu.oversight.enumeration")
public record OversightProperties(
        @DefaultValue("100") int people,
        @DefaultValue("10m") Duration within,
        @DefaultValue("10s") Duration every) {}
