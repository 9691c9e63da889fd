package id.pandu.town.usulan;

import id.pandu.town.faults.FaultKind;

/** What callers ask of a desk, and what can go wrong with it. */
enum DeskRequest {
    STAT,
    LIST,
    WRITE,
    READ,
    RENAME,
    REMOVE;

    /** Whether a fault of this kind befalls such a request; others pass as if all were well. */
    boolean suffers(FaultKind kind) {
        return switch (kind) {
            case LOST_ANSWER, LATE_ANSWER -> this == RENAME;
            case TRUNCATED -> this == RENAME || this == READ;
            case WRONG_PERSON, SCHEMA_VIOLATION -> this == READ;
            case UNREAD -> false;
            default -> true;
        };
    }
}
