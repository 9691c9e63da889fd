package id.pandu.hub.referral;

import id.pandu.api.model.Sector;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * What a mail with a link says. Nothing of it is personal: a mail is read by many.
 *
 * @param agency to whom it goes
 * @param task the task
 * @param mailing 0 for the mail that hands the task over, however often it is sent; from 1 for each further one
 * @param number the number by which people know the referral
 * @param sector what the need belongs to
 * @param category the need, a code of the catalogue
 * @param region where, a Kemendagri code with a dot
 * @param due when the agency should have decided
 * @param expires until when the link holds
 * @param token what makes the link good; a credential
 */
public record Invitation(
        String agency,
        UUID task,
        int mailing,
        String number,
        Sector sector,
        String category,
        String region,
        OffsetDateTime due,
        OffsetDateTime expires,
        String token) {

    /** Everything but the token. */
    @Override
    public String toString() {
        return "Invitation[" + agency + " " + task + " " + mailing + "]";
    }
}
