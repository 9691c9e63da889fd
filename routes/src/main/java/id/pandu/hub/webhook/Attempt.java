package id.pandu.hub.webhook;

/** What a delivery came to. */
public sealed interface Attempt {

    /** The receiver took it, by a 2xx. */
    record Taken() implements Attempt {}

    /** The receiver wants no more, by a 410. */
    record Gone() implements Attempt {}

    /** The address leads to where nothing may be delivered. Nothing was sent. */
    record Inside() implements Attempt {}

    /**
     * The receiver may or may not have it.
     *
     * @param reason a stable code, {@code http-500} for instance
     */
    record Failed(String reason) implements Attempt {}
}
