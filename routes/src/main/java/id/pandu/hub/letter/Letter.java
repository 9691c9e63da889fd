package id.pandu.hub.letter;

import id.pandu.api.model.Referral;
import id.pandu.hub.api.Caller;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A letter that may be printed.
 *
 * @param referral what it is about, as it stands
 * @param code what proves it
 * @param caller for whom it is printed
 * @param printedOn the day, in Jakarta
 * @param language of its words
 */
public record Letter(Referral referral, CheckCode code, Caller caller, LocalDate printedOn, Locale language) {

    /** The referral's number: the rest is personal. */
    @Override
    public String toString() {
        return "Letter[" + referral.number() + "]";
    }
}
