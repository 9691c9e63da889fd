package id.pandu.gateway.chaos;

/** What an agency's people make of a work item: always the same for the same item, so that it can be told afterwards. */
enum Decision {
    HELP("completed", ""),
    FULL("rejected", "no-capacity"),
    NOT_ELIGIBLE("rejected", "not-eligible"),
    PAPERS_MISSING("rejected", "missing-documents"),
    OTHERWISE("rejected", "other"),
    FAIL("failed", "");

    private static final int HUNDRED = 100;

    private final String status;
    private final String reason;

    Decision(String status, String reason) {
        this.status = status;
        this.reason = reason;
    }

    /** The decision about the item with the hub's number. */
    static Decision about(String externalId) {
        int lot = Math.floorMod(externalId.hashCode(), HUNDRED);
        if (lot < 60) {
            return HELP;
        }
        if (lot < 75) {
            return FULL;
        }
        if (lot < 85) {
            return NOT_ELIGIBLE;
        }
        if (lot < 92) {
            return PAPERS_MISSING;
        }
        return lot < 96 ? OTHERWISE : FAIL;
    }

    /** The task's state when the hub has heard of it. */
    String status() {
        return status;
    }

    /** Its reason, empty for none. */
    String reason() {
        return reason;
    }
}
