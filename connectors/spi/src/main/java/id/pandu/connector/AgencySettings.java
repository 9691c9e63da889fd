package id.pandu.connector;

/** The part of an agency's configuration that only its dialect understands: addresses, credentials, native options. */
@FunctionalInterface
public interface AgencySettings {

    /**
     * Binds the settings to the dialect's own record.
     *
     * @throws RuntimeException naming the missing or malformed setting, never a secret's value
     */
    <T> T as(Class<T> type);
}
