package id.pandu.connector.bpjsusulan;

import java.util.Arrays;

/** Who pays for a membership, as the desk calls it, and the need category of the hub that asks for it. */
enum Segment {
    /** Paid for by the region, which is whose desk this is: what every other need comes to. */
    REGION("PBI APBD", "health-insurance-region"),
    /** Paid for by the state. */
    STATE("PBI APBN", "health-insurance-state"),
    /** A membership that has lapsed. */
    REACTIVATION("REAKTIVASI", "health-insurance-reactivation");

    private final String word;
    private final String category;

    Segment(String word, String category) {
        this.word = word;
        this.category = category;
    }

    static Segment neededFor(String category) {
        return Arrays.stream(values())
                .filter(known -> known.category.equals(category))
                .findFirst()
                .orElse(REGION);
    }

    String word() {
        return word;
    }
}
