package id.pandu.gateway.audit;

import java.time.OffsetDateTime;
import java.util.UUID;

/** A place in the order of entries, by their time and id. */
record Place(OffsetDateTime at, UUID id) {

    private static final UUID FIRST_ID = new UUID(0, 0);

    /** Before every entry; PostgreSQL's {@code -infinity}. */
    static final Place START = new Place(OffsetDateTime.MIN, FIRST_ID);

    /** Behind every entry; PostgreSQL's {@code infinity}. */
    static final Place END = new Place(OffsetDateTime.MAX, FIRST_ID);
}
