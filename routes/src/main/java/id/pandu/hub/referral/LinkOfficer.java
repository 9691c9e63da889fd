package id.pandu.hub.referral;

import id.pandu.hub.api.Caller;
import id.pandu.hub.api.Caller.Officer;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Who opens a link, by her or his own word: behind the link itself stands only whoever reads the agency's mail.
 *
 * @param name as entered
 * @param position as entered
 */
public record LinkOfficer(String name, String position) {

    private static final String ROLE = "tautan";
    private static final String NOBODY = "petugas";
    private static final int LONGEST = 60;

    /** The agency, as if it called us itself. */
    Caller of(String agency, String region) {
        return new Caller(AgencyDesk.organisation(agency), Set.of(region), new Officer(code(name), ROLE));
    }

    String positionCode() {
        return code(position);
    }

    /** In the letters of an officer's id, which stand in timelines and in the audit log. */
    private static String code(String words) {
        String letters = Normalizer.normalize(words, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", ".")
                .replaceAll("^\\.|\\.$", "");
        return letters.isEmpty() ? NOBODY : letters.substring(0, Math.min(LONGEST, letters.length()));
    }

    /** Nobody in particular. */
    @Override
    public String toString() {
        return "LinkOfficer";
    }
}
