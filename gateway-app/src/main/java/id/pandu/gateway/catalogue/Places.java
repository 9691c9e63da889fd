package id.pandu.gateway.catalogue;

import id.pandu.api.model.ServiceOffer;
import id.pandu.gateway.catalogue.FiledService.Giver;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes providers out, region by region. */
final class Places {

    private static final String EVERYWHERE = "*";
    private static final String PLACE = "{place}";
    private static final Pattern AGENCY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Map<String, String> places;

    /**
     * @param places name of the place in agencies' ids, by region
     */
    Places(Map<String, String> places) {
        this.places = places;
    }

    /** Who gives a service where, in the file's order. */
    List<ServiceOffer> offers(FiledService service, FiledEntry entry) {
        var offers = new ArrayList<ServiceOffer>();
        for (int place = 0; place < service.providers().size(); place++) {
            String pointer = "/providers/" + place;
            Giver giver = service.providers().get(place);
            regions(giver).forEach(region -> offers.add(offer(giver, region, entry, pointer)));
        }
        return offers;
    }

    private Collection<String> regions(Giver giver) {
        return giver.regions().equals(List.of(EVERYWHERE)) ? places.keySet() : giver.regions();
    }

    private ServiceOffer offer(Giver giver, String region, FiledEntry entry, String pointer) {
        String place = places.get(region);
        if (place == null) {
            throw entry.wrong("cannot be used at " + pointer + "/regions: places does not have " + region);
        }
        String agency = giver.agency().replace(PLACE, place);
        if (!AGENCY.matcher(agency).matches()) {
            throw entry.wrong("cannot be used at " + pointer + "/agency: " + agency + " is no agency id");
        }
        return new ServiceOffer(agency, region, giver.capacity());
    }
}
