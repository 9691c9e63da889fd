package id.pandu.gateway.letter;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stands on letters besides the referral.
 *
 * @param address where the public reaches this gateway, without a path; without it letters carry no QR code
 * @param organisations names by id, of consumers and of agencies that are not connected
 * @param regions names by code, {@code "[33.14]"} for instance
 */
@ConfigurationProperties("pandu.letters")
public record LetterProperties(
        @Nullable URI address,
        @DefaultValue Map<String, String> organisations,
        @DefaultValue Map<String, String> regions) {

    public LetterProperties {
        if (address != null
                && (address.getHost() == null
                        || !String.valueOf(address.getScheme()).startsWith("http"))) {
            throw new IllegalArgumentException("pandu.letters.address must be an http or https address");
        }
    }

    /** The page that checks letters, null where the public reaches none. */
    @Nullable
    URI checkPage() {
        return address == null ? null : address.resolve(LetterCheckPage.PATH);
    }
}
