package id.pandu.hub.referral;

import id.pandu.api.model.Referral;

/** Words that are added to a referral on its way. */
final class Notes {

    private static final int LONGEST = 4000;

    private Notes() {}

    /** The referral with a note behind its description, which keeps to its length. */
    static Referral added(Referral referral, String note) {
        String description = referral.need().description() + "\n\n" + note;
        String kept = description.length() <= LONGEST ? description : description.substring(0, LONGEST);
        return referral.toBuilder()
                .need(referral.need().toBuilder().description(kept).build())
                .build();
    }
}
