package id.pandu.town.siak;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The one caller the civil registry knows.
 *
 * @param username user of the WS-Security token
 * @param password its password, which only ever comes as a digest
 * @param institution the asking organisation (ID_LEMBAGA)
 * @param agreement the agreement it asks under (NO_PKS)
 * @param maxSkew how far a date in a request may be from the registry's clock
 * @param quota questions a day
 */
@ConfigurationProperties("town.siak")
record SiakSettings(
        @DefaultValue("pandu") String username,
        @DefaultValue("sandbox") String password,
        @DefaultValue("PANDU") String institution,
        @DefaultValue("PKS/001/CONTOH") String agreement,
        @DefaultValue("5m") Duration maxSkew,
        @DefaultValue("1000000") int quota) {

    /** Leaves out the password. */
    @Override
    public String toString() {
        return "SiakSettings[username=" + username + "]";
    }
}
