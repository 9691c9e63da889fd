package id.pandu.connector.dapodik;

import id.pandu.connector.AgencySettings;
import java.time.Duration;
import org.jspecify.annotations.NullUnmarked;

/**
 * Settings as the gateway would bind them.
 *
 * @param properties what is bound
 */
@NullUnmarked
record Settings(DapodikProperties properties) implements AgencySettings {

    static final String LOGIN = "pandu_baca";
    static final String PASSWORD = "sandbox";

    static Settings of(String jdbcUrl, String password, Duration timeout) {
        return new Settings(new DapodikProperties(jdbcUrl, LOGIN, password, timeout, 4, null));
    }

    Settings withSessionOptions(String options) {
        return new Settings(new DapodikProperties(
                properties.jdbcUrl(), LOGIN, properties.password(), properties.timeout(), 4, options));
    }

    @Override
    public <T> T as(Class<T> type) {
        return type.cast(properties);
    }
}
