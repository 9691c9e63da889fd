package id.pandu.hub.oversight;

import id.pandu.api.model.NoticeKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something the operator has to look at; nobody's data.
 *
 * @param kind what it is
 * @param place where it stands in the list
 * @param organisation whose doing it is
 * @param officer which officer's
 * @param lookupId the lookup, where it is one
 * @param agreement the agreement, where it is about one
 * @param count how many different people, or how many days are left
 * @param agency the agency, where it is about one
 */
public record Finding(
        NoticeKind kind,
        Place place,
        @Nullable String organisation,
        @Nullable String officer,
        @Nullable UUID lookupId,
        @Nullable String agreement,
        @Nullable Long count,
        @Nullable String agency) {

    /** Something that is about no agency. */
    public Finding(
            NoticeKind kind,
            Place place,
            @Nullable String organisation,
            @Nullable String officer,
            @Nullable UUID lookupId,
            @Nullable String agreement,
            @Nullable Long count) {
        this(kind, place, organisation, officer, lookupId, agreement, count, null);
    }

    /** Newest first. */
    public static final Comparator<Finding> NEWEST_FIRST =
            Comparator.comparing(Finding::place).reversed();

    /**
     * A place in the list.
     *
     * @param at when
     * @param id tells apart what happened at the same time
     */
    public record Place(Instant at, String id) implements Comparable<Place> {

        /** After everything there is. */
        public static final Place END = new Place(Instant.parse("9999-01-01T00:00:00Z"), "");

        @Override
        public int compareTo(Place other) {
            return Comparator.comparing(Place::at).thenComparing(Place::id).compare(this, other);
        }
    }
}
