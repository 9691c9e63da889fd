package id.pandu.hub.referral;

import id.pandu.api.model.Need;
import java.util.List;
import java.util.Locale;

/** Who can help with a need. */
public interface Offers {

    /** Whether the catalogue knows needs of this category. */
    boolean knows(Need need);

    /** The services for a need in a region, the fittest first; none is an answer, too. */
    List<Offer> offers(Need need, String region);

    /** What a service that is offered is called. */
    String name(Offer offer, Locale language);
}
