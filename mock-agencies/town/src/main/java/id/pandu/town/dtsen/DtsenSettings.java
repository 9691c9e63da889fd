package id.pandu.town.dtsen;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Keys and limits of the social registry.
 *
 * @param keyPrefix what stands before a region's code in that region's key
 * @param pageSize most individuals on a page, 1 to 100
 * @param retryAfter what a throttled caller is told to wait, in whole seconds
 */
@ConfigurationProperties("town.dtsen")
public record DtsenSettings(
        @DefaultValue("sandbox-") String keyPrefix,
        @DefaultValue("100") int pageSize,
        @DefaultValue("60s") Duration retryAfter) {

    private static final int LARGEST_PAGE = 100;

    public DtsenSettings {
        if (pageSize < 1 || pageSize > LARGEST_PAGE) {
            throw new IllegalArgumentException("town.dtsen.page-size must be from 1 to " + LARGEST_PAGE);
        }
    }

    /** Leaves out the key. */
    @Override
    public String toString() {
        return "DtsenSettings[pageSize=" + pageSize + "]";
    }
}
