package id.pandu.town.faults;

import id.pandu.town.agency.Agency;
import id.pandu.town.agency.Agency.Channel;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The ways an agency can misbehave. */
public enum FaultKind {
    /** Answers later, by the fault's delay. */
    DELAY,
    /** Accepts and answers nothing until the fault is cleared. */
    HANG,
    /** Closes the connection without a byte. */
    DROP,
    /** Status 500 with a gateway's HTML page. */
    HTML,
    /** Status 200 without a body. */
    EMPTY,
    /** Random bytes. */
    GARBAGE,
    /** Half of the answer, then the connection closes. */
    TRUNCATED,
    /** A JSON body of 50 MB. */
    HUGE,
    /** The right answer, a byte at a time. */
    SLOW_DRIP,
    /** Status 503. */
    HTTP_503,
    /** An encrypted answer that no key opens. */
    UNDECRYPTABLE,
    /** A correctly encrypted answer about somebody else. */
    WRONG_PERSON,
    /** A correctly encrypted answer about somebody else, of whom the agency holds no NIK. */
    NULL_NIK,
    /** The right answer with a number where text is usual. */
    CODE_AS_NUMBER,
    /** Status 200 around the agency's code 500 and a .NET text. */
    BUSINESS_ERROR,
    /** The consumer is not registered for this service. */
    UNAUTHORIZED_SERVICE,
    /** The consumer has expired. */
    CONSUMER_EXPIRED,
    /** The signature is refused. */
    SIGNATURE_MISMATCH,
    /** A correctly encrypted answer that is not JSON. */
    NOT_JSON_AFTER_DECRYPTION;

    private static final Set<FaultKind> HTTP = EnumSet.range(DELAY, HTTP_503);
    private static final Set<FaultKind> VCLAIM = EnumSet.range(UNDECRYPTABLE, NOT_JSON_AFTER_DECRYPTION);
    private static final Set<FaultKind> DATABASE = EnumSet.of(DELAY, HANG, DROP, GARBAGE, TRUNCATED);

    /** The name used in the control API. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the agency's own code plays this fault, because it speaks the native dialect. */
    public boolean isNative() {
        return VCLAIM.contains(this);
    }

    /** The kinds an agency can play. */
    public static List<FaultKind> of(Agency agency) {
        return Arrays.stream(values()).filter(kind -> kind.fits(agency)).toList();
    }

    /** The kind with this name, if there is one. */
    public static Optional<FaultKind> byWireName(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName().equals(name))
                .findFirst();
    }

    private boolean fits(Agency agency) {
        return agency.channel() == Channel.DATABASE ? DATABASE.contains(this) : HTTP.contains(this) || isNative();
    }
}
