package id.pandu.hub.api;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as the access token says.
 *
 * @param organisation the consumer
 * @param regions where it may act, Kemendagri codes with a dot; {@link #EVERYWHERE} for all
 * @param officer the human behind the call, where one is named
 */
public record Caller(
        String organisation, Set<String> regions, @Nullable Officer officer) {

    /** Stands among the regions of those who may act in all. */
    public static final String EVERYWHERE = "*";

    private static final String AGENCY = "agency-";

    /** The caller of an operation that needs no token. */
    public static final Caller ANONYMOUS = new Caller("anonymous", Set.of(), null);

    public Caller {
        regions = Set.copyOf(regions);
    }

    /**
     * The human behind a call.
     *
     * @param id the organisation's own id for the officer
     * @param role what the officer is there
     */
    public record Officer(String id, String role) {

        /** The officer of a {@code Pandu-Actor} header, {@code <id>;role=<role>}; empty when it is malformed. */
        public static Optional<Officer> parse(String actor) {
            String[] parts = actor.split(";role=", 2);
            return parts.length == 2 ? Optional.of(new Officer(parts[0], parts[1])) : Optional.empty();
        }
    }

    /** The organisation that an agency calls as. */
    public static String ofAgency(String agency) {
        return AGENCY + agency;
    }

    /** Whether the caller is this agency. */
    public boolean isOf(String agency) {
        return organisation.equals(ofAgency(agency));
    }

    /** Whether the caller is some agency. */
    public boolean isAnAgencys() {
        return organisation.startsWith(AGENCY);
    }

    /** Whether the caller may act for residents of this region. */
    public boolean mayActIn(String region) {
        return actsEverywhere() || regions.contains(region);
    }

    /** Whether the caller's rights end at no region. */
    public boolean actsEverywhere() {
        return regions.contains(EVERYWHERE);
    }
}
