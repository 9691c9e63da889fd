package id.pandu.hub.letter;

import id.pandu.hub.agency.AgencyDirectory;
import id.pandu.hub.catalogue.Catalogue;
import java.util.Locale;
import java.util.Map;

/** What people call those whom the hub knows by codes; the code itself where nobody has said. */
public final class LetterNames {

    private final AgencyDirectory directory;
    private final Catalogue catalogue;
    private final Map<String, String> organisations;
    private final Map<String, String> regions;

    /**
     * @param organisations names by id, of consumers and of agencies that are not connected
     * @param regions names by code
     */
    public LetterNames(
            AgencyDirectory directory,
            Catalogue catalogue,
            Map<String, String> organisations,
            Map<String, String> regions) {
        this.directory = directory;
        this.catalogue = catalogue;
        this.organisations = Map.copyOf(organisations);
        this.regions = Map.copyOf(regions);
    }

    String organisation(String id) {
        return organisations.getOrDefault(id, id);
    }

    String agency(String id) {
        return directory.find(id).map(connected -> connected.agency().name()).orElseGet(() -> organisation(id));
    }

    String region(String code) {
        return regions.getOrDefault(code, code);
    }

    String need(String category, Locale language) {
        return catalogue
                .category(category)
                .map(known -> known.name().in(language))
                .orElse(category);
    }
}
