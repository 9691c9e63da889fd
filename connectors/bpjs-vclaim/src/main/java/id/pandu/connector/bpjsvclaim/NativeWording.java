package id.pandu.connector.bpjsvclaim;

import id.pandu.connector.AgencyAnswer.Refused.Reason;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What VClaim says in words, wherever it says it: in an envelope, as plain text, or on a page.
 *
 * @param words native wording in lower case without blanks and markup, because VClaim varies all of them; can be empty
 */
record NativeWording(String words) {

    /** The wording of a native text. The markup's pattern stops at the next bracket, so hostile pages take linear time. */
    static NativeWording of(String text) {
        return new NativeWording(text.replaceAll("<[^<>]*>|&nbsp;|\\s+", "").toLowerCase(Locale.ROOT));
    }

    /** Whether we are refused, whoever is asked about, and why. */
    Optional<Reason> refusal() {
        if (words.contains("notregisteredforthisservice")) {
            return Optional.of(Reason.NOT_ENTITLED);
        }
        return containsAny("unauthorized", "consumeridisexpired", "signature")
                ? Optional.of(Reason.CREDENTIALS)
                : Optional.empty();
    }

    /** Whether a system behind the agency did not answer it: no statement about the person, whatever the code. */
    boolean speaksOfTimeout() {
        return words.startsWith("timeout");
    }

    /** Whether the question was objected to, so that nobody looked for the person. A date may also stand in "no data on …". */
    boolean rejectsTheQuestion() {
        return containsAny("format", "parameter", "tidaksesuai")
                || (words.contains("tanggal")
                        && !containsAny("tidakditemukan", "tidakterdaftar", "datatidakada", "tidakadadata"));
    }

    /** The type's name only: native texts can quote a NIK. */
    @Override
    public String toString() {
        return "NativeWording[redacted]";
    }

    private boolean containsAny(String... parts) {
        return Stream.of(parts).anyMatch(words::contains);
    }
}
