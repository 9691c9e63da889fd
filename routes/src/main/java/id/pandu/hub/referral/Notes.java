package id.pandu.hub.referral;

import id.pandu.api.model.Referral;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words that are added to a referral on its way. They stand behind its description, which keeps to its length in the contract, counted in characters as people do. */
final class Notes {

    private static final int LONGEST = 4000;

    private Notes() {}

    /** Why a note cannot be added; empty where it can, or where there is none. */
    static Optional<Refusal> refusal(Referral referral, @Nullable String note) {
        return note == null || fits(together(referral, note))
                ? Optional.empty()
                : Optional.of(Refusal.at(ProblemType.CALLER_INVALID_REQUEST, "/note", "maxLength"));
    }

    /** The referral with a note that fits. */
    static Referral added(Referral referral, String note) {
        return referral.toBuilder()
                .need(referral.need().toBuilder()
                        .description(together(referral, note))
                        .build())
                .build();
    }

    private static String together(Referral referral, String note) {
        return referral.need().description() + "\n\n" + note;
    }

    private static boolean fits(String description) {
        return description.codePointCount(0, description.length()) <= LONGEST;
    }
}
