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
    static final String TASK_LOGIN = "pandu_usul";
    static final String PASSWORD = "sandbox";

    static Settings of(String jdbcUrl, String password, Duration timeout) {
        return new Settings(new DapodikProperties(jdbcUrl, LOGIN, password, timeout, 4, null, null, null));
    }

    Settings withSessionOptions(String options) {
        return new Settings(new DapodikProperties(
                properties.jdbcUrl(), LOGIN, properties.password(), properties.timeout(), 4, options, null, null));
    }

    /** With a login for the work list. */
    Settings withTasks(String taskPassword) {
        return new Settings(new DapodikProperties(
                properties.jdbcUrl(),
                LOGIN,
                properties.password(),
                properties.timeout(),
                4,
                properties.sessionOptions(),
                TASK_LOGIN,
                taskPassword));
    }

    @Override
    public <T> T as(Class<T> type) {
        return type.cast(properties);
    }
}
