package id.pandu.town.usulan;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The SFTP server of all desks.
 *
 * @param port port it listens on, on loopback
 * @param hostKeySeed equal seeds give equal host keys, so that callers can know the key before the town runs
 */
@ConfigurationProperties("town.usulan")
public record DeskSettings(
        @DefaultValue("5443") int port,
        @DefaultValue("pandu") String username,
        @DefaultValue("sandbox") String password,
        @DefaultValue("pandu-town") String hostKeySeed) {

    /** Leaves out the password. */
    @Override
    public String toString() {
        return "DeskSettings[" + port + "]";
    }
}
