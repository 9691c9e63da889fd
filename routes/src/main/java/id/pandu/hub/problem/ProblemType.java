package id.pandu.hub.problem;

import java.util.Locale;

/**
 * The catalogue of problems. The name gives the stable code ({@code CALLER_INVALID_REQUEST} is
 * {@code caller.invalid-request}); the first word says whose side failed. Texts stand in the bundle
 * {@code id.pandu.hub.problem.problems}.
 */
public enum ProblemType {
    CALLER_INVALID_REQUEST(400),
    CALLER_MALFORMED_JSON(400),
    CALLER_NOT_FOUND(404),
    CALLER_METHOD_NOT_ALLOWED(405),
    CALLER_NOT_ACCEPTABLE(406),
    CALLER_TOO_SLOW(408),
    CALLER_BODY_TOO_LARGE(413),
    CALLER_UNSUPPORTED_MEDIA_TYPE(415),
    CALLER_IMPOSSIBLE_NIK(422),
    CALLER_UNKNOWN_REGION(422),
    CALLER_CONSENT_REFERENCE_MISSING(422),
    CALLER_DEADLINE_TOO_SHORT(0),
    SUBJECT_NOT_FOUND(404),
    SUBJECT_AMBIGUOUS(422),
    SUBJECT_HOUSEHOLD_TOO_LARGE(422),
    SUBJECT_WITHOUT_NIK(0),
    HUB_INTERNAL(500),
    HUB_UNAVAILABLE(503),
    HUB_FACET_NOT_SERVED(0),
    HUB_AGENCY_BUSY(0),
    HUB_CONNECTOR_FAILED(0),
    AGENCY_CANNOT_RESOLVE(503),
    AGENCY_REFUSED_CREDENTIALS(0),
    AGENCY_REFUSED_NOT_ENTITLED(0),
    AGENCY_REFUSED_QUOTA(0),
    AGENCY_BREAKER_OPEN(0),
    AGENCY_UNREACHABLE(0),
    AGENCY_FAILED(0),
    AGENCY_TIMEOUT(0),
    AGENCY_INVALID_RESPONSE(0);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    /** Stable code, {@code <side>.<meaning>}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
    }

    /** HTTP status; 0 for problems that only stand in a row of {@code sources}. */
    public int status() {
        return status;
    }
}
