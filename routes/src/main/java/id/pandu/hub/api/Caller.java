package id.pandu.hub.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who calls. Until callers bring a token, the organisation is {@link #ANYONE} and the officer is what {@code Pandu-Actor}
 * says.
 *
 * @param organisation the consumer
 * @param officer the human behind the call, where one is named
 */
public record Caller(String organisation, @Nullable Officer officer) {

    /** The organisation of callers without a token. */
    public static final String ANYONE = "anyone";

    /**
     * The human behind a call.
     *
     * @param id the organisation's own id for the officer
     * @param role what the officer is there
     */
    public record Officer(String id, String role) {}

    /** A caller without a token, with the officer of the {@code Pandu-Actor} header, which has passed the contract. */
    public static Caller anyone(@Nullable String actor) {
        return new Caller(
                ANYONE, Optional.ofNullable(actor).map(Caller::officer).orElse(null));
    }

    private static @Nullable Officer officer(String actor) {
        String[] parts = actor.split(";role=", 2);
        return parts.length == 2 ? new Officer(parts[0], parts[1]) : null;
    }
}
