package id.pandu.gateway.agreement;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * Agreements.
 *
 * @param files YAML files with agreements by id, read at the start
 * @param refresh how often a node looks for changes that another one has made
 * @param staleAfter longest that a node decides by agreements that it could not read again
 */
@ConfigurationProperties("pandu.agreements")
public record AgreementProperties(
        @DefaultValue List<Resource> files,
        @DefaultValue("1s") Duration refresh,
        @DefaultValue("30s") Duration staleAfter) {

    public AgreementProperties {
        if (staleAfter.compareTo(refresh) <= 0) {
            throw new IllegalArgumentException(
                    "pandu.agreements.stale-after has to be longer than pandu.agreements.refresh");
        }
    }
}
