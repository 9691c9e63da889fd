package id.pandu.town.faults;

import static id.pandu.town.agency.AgencyDirectory.DTSEN;
import static id.pandu.town.agency.AgencyDirectory.SATUSEHAT;
import static id.pandu.town.agency.AgencyDirectory.SIAK;
import static id.pandu.town.agency.AgencyDirectory.SMTP;
import static id.pandu.town.agency.AgencyDirectory.USULAN;
import static id.pandu.town.agency.AgencyDirectory.VCLAIM;

import id.pandu.town.agency.Agency;
import id.pandu.town.agency.Agency.Channel;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The ways an agency can misbehave. */
public enum FaultKind {
    /** Answers later, by the fault's delay. */
    DELAY(Scope.WIRE),
    /** Accepts and answers nothing until the fault is cleared. */
    HANG(Scope.WIRE),
    /** Closes the connection without a byte. */
    DROP(Scope.WIRE),
    /** Random bytes. */
    GARBAGE(Scope.WIRE),
    /** Half of the answer, then the connection closes. */
    TRUNCATED(Scope.WIRE),
    /** Status 500 with a gateway's HTML page. */
    HTML(Scope.HTTP),
    /** Status 200 without a body. */
    EMPTY(Scope.HTTP),
    /** A body of 50 MB. */
    HUGE(Scope.HTTP),
    /** The right answer, a byte at a time. */
    SLOW_DRIP(Scope.HTTP),
    /** The agency has done what was asked, and the connection closes without a byte. */
    LOST_ANSWER(Scope.ANSWER),
    /** The agency has done what was asked, and its answer comes later, by the fault's delay. */
    LATE_ANSWER(Scope.ANSWER),
    /** Status 503. */
    HTTP_503(Scope.HTTP),
    /** The right status and body, labelled as HTML. */
    WRONG_CONTENT_TYPE(Scope.HTTP),

    /** An answer about somebody else, otherwise right. */
    WRONG_PERSON(Scope.NATIVE, VCLAIM, SIAK, SATUSEHAT, DTSEN, USULAN),
    /** The agency says, in its own words, that it failed. */
    BUSINESS_ERROR(Scope.NATIVE, VCLAIM, SIAK, SATUSEHAT, DTSEN, USULAN, SMTP),
    /** The agency's clock is ahead by the fault's delay, so that what is dated now looks old. */
    CLOCK_SKEW(Scope.NATIVE, VCLAIM, SIAK),
    /** Our credential has run out. */
    CREDENTIAL_EXPIRED(Scope.NATIVE, SIAK, SATUSEHAT, DTSEN),
    /** We are known and not entitled to this service. */
    NOT_ENTITLED(Scope.NATIVE, SIAK, SATUSEHAT, DTSEN, USULAN),
    /** We have asked too often. */
    QUOTA_EXHAUSTED(Scope.NATIVE, SIAK, SATUSEHAT, DTSEN),
    /** The person asked about, and a second one. */
    SECOND_PERSON(Scope.NATIVE, SATUSEHAT, DTSEN),
    /** An encrypted answer that no key opens. */
    UNDECRYPTABLE(Scope.NATIVE, VCLAIM),
    /** A correctly encrypted answer about somebody else, of whom the agency holds no NIK. */
    NULL_NIK(Scope.NATIVE, VCLAIM),
    /** The right answer with a number where text is usual. */
    CODE_AS_NUMBER(Scope.NATIVE, VCLAIM),
    /** The consumer is not registered for this service. */
    UNAUTHORIZED_SERVICE(Scope.NATIVE, VCLAIM),
    /** The consumer has expired. */
    CONSUMER_EXPIRED(Scope.NATIVE, VCLAIM),
    /** The signature is refused. */
    SIGNATURE_MISMATCH(Scope.NATIVE, VCLAIM),
    /** A correctly encrypted answer that is not JSON. */
    NOT_JSON_AFTER_DECRYPTION(Scope.NATIVE, VCLAIM),
    /** The right answer in another namespace. */
    WRONG_NAMESPACE(Scope.NATIVE, SIAK),
    /** A well-formed answer that breaks the schema. */
    SCHEMA_VIOLATION(Scope.NATIVE, SIAK, USULAN),
    /** An answer whose own Timestamp has expired. */
    OLD_TIMESTAMP(Scope.NATIVE, SIAK),
    /** An answer with nested entities that would expand to gigabytes. */
    ENTITY_EXPANSION(Scope.NATIVE, SIAK),
    /** An answer whose name is an external entity, a file of the reader. */
    EXTERNAL_ENTITY(Scope.NATIVE, SIAK),
    /** The token endpoint answers with a page. */
    TOKEN_HTML(Scope.NATIVE, SATUSEHAT),
    /** The token is refused although it has not run out; a new one is accepted. */
    TOKEN_REVOKED(Scope.NATIVE, SATUSEHAT),
    /** Status 504 with a few words of plain text. */
    GATEWAY_TEXT(Scope.NATIVE, SATUSEHAT),
    /** A ServiceRequest has been made, but the gateway says 504. */
    LOST_SERVICE_REQUEST(Scope.NATIVE, SATUSEHAT),
    /** A Task has been made, but the gateway says 504. */
    LOST_TASK(Scope.NATIVE, SATUSEHAT),
    /** A Bundle that is not the result of a search. */
    WRONG_BUNDLE_TYPE(Scope.NATIVE, SATUSEHAT),

    /** Pages that always name a next one. */
    ENDLESS_PAGES(Scope.NATIVE, DTSEN),

    /** What is handed in lies there unread until the fault is cleared. */
    UNREAD(Scope.NATIVE, USULAN),

    /** Nobody has a mailbox of that name. */
    UNKNOWN_RECIPIENT(Scope.NATIVE, SMTP);

    private enum Scope {
        WIRE,
        ANSWER,
        HTTP,
        NATIVE
    }

    private final Scope scope;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> dialects;

    FaultKind(Scope scope, String... dialects) {
        this.scope = scope;
        this.dialects = Set.of(dialects);
    }

    /** The name used in the control API. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the agency's own code plays this fault, because it speaks the native dialect. */
    public boolean isNative() {
        return scope == Scope.NATIVE;
    }

    /** The delay of a fault of this kind that is given none. */
    public Duration usualDelay() {
        return switch (this) {
            case SLOW_DRIP -> Duration.ofMillis(100);
            case CLOCK_SKEW -> Duration.ofMinutes(10);
            default -> Duration.ofSeconds(2);
        };
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
        return switch (scope) {
            case WIRE -> true;
            case ANSWER -> agency.channel() != Channel.DATABASE;
            case HTTP -> agency.channel() == Channel.HTTP;
            case NATIVE -> dialects.contains(agency.dialect());
        };
    }
}
