package id.pandu.town.agency;

import id.pandu.town.agency.Agency.Channel;
import id.pandu.town.population.Region;
import id.pandu.town.population.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All agencies of the town, found by id, by path or by database. */
public final class AgencyDirectory {

    /** Id of the national health insurer. */
    public static final String BPJS = "bpjs-kesehatan";

    private final List<Agency> agencies;

    /** Lists the national agencies and one education office per region. */
    public AgencyDirectory() {
        List<Agency> all = new ArrayList<>();
        all.add(new Agency(BPJS, "bpjs-vclaim", Channel.HTTP, "/vclaim-rest", null));
        for (Region region : Regions.all()) {
            all.add(educationOffice(region));
        }
        this.agencies = List.copyOf(all);
    }

    /** All agencies, in a fixed order. */
    public List<Agency> all() {
        return agencies;
    }

    /** The agency with this id. */
    public Optional<Agency> byId(String id) {
        return agencies.stream().filter(agency -> agency.id().equals(id)).findFirst();
    }

    /** The HTTP agency that serves this path. */
    public Optional<Agency> byPath(String path) {
        return agencies.stream()
                .filter(agency -> agency.channel() == Channel.HTTP)
                .filter(agency -> path.equals(agency.address()) || path.startsWith(agency.address() + "/"))
                .findFirst();
    }

    /** The agency that owns this database. */
    public Optional<Agency> byDatabase(String database) {
        return agencies.stream()
                .filter(agency -> agency.channel() == Channel.DATABASE)
                .filter(agency -> agency.address().equals(database))
                .findFirst();
    }

    private static Agency educationOffice(Region region) {
        return new Agency(
                "disdik-" + region.place(), "dapodik-sql", Channel.DATABASE, "dapodik_" + region.code(), region.code());
    }
}
