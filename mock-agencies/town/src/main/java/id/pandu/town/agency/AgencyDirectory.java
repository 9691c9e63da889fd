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

    /** Id of the civil registry. */
    public static final String DUKCAPIL = "dukcapil";

    /** Dialect of the health insurer. */
    public static final String VCLAIM = "bpjs-vclaim";

    /** Dialect of the civil registry. */
    public static final String SIAK = "siak-soap";

    /** Dialect of the health exchange. */
    public static final String SATUSEHAT = "satusehat-fhir";

    /** Dialect of the social registry. */
    public static final String DTSEN = "dtsen-splp";

    /** Dialect of a region's hand-over desk for memberships. */
    public static final String USULAN = "bpjs-usulan";

    /** Id of the mailbox of all agencies that have no system. */
    public static final String MAILBOX = "mailbox";

    /** Dialect of the mailbox. */
    public static final String SMTP = "smtp";

    private final List<Agency> agencies;

    /** Lists the national agencies, then per region one education office, one social office and one hand-over desk; last the mailbox. */
    public AgencyDirectory() {
        List<Agency> all = new ArrayList<>();
        all.add(new Agency(BPJS, VCLAIM, Channel.HTTP, List.of("/vclaim-rest"), null));
        all.add(new Agency(DUKCAPIL, SIAK, Channel.HTTP, List.of("/siak"), null));
        all.add(new Agency("satusehat", SATUSEHAT, Channel.HTTP, List.of("/oauth2/v1", "/fhir-r4/v1"), null));
        for (Region region : Regions.all()) {
            all.add(educationOffice(region));
        }
        for (Region region : Regions.all()) {
            all.add(socialOffice(region));
        }
        for (Region region : Regions.all()) {
            all.add(handOverDesk(region));
        }
        all.add(new Agency(MAILBOX, SMTP, Channel.MAIL, List.of("*"), null));
        this.agencies = List.copyOf(all);
    }

    /** All agencies, in a fixed order. */
    public List<Agency> all() {
        return agencies;
    }

    /** Those that are reached through a database. */
    public List<Agency> databases() {
        return agencies.stream()
                .filter(agency -> agency.channel() == Channel.DATABASE)
                .toList();
    }

    /** The agency with this id. */
    public Optional<Agency> byId(String id) {
        return agencies.stream().filter(agency -> agency.id().equals(id)).findFirst();
    }

    /** The HTTP agency that serves this path. */
    public Optional<Agency> byPath(String path) {
        return agencies.stream()
                .filter(agency -> agency.channel() == Channel.HTTP)
                .filter(agency -> agency.isAt(path))
                .findFirst();
    }

    /** The agency that owns this database. */
    public Optional<Agency> byDatabase(String database) {
        return agencies.stream()
                .filter(agency -> agency.channel() == Channel.DATABASE)
                .filter(agency -> agency.addresses().contains(database))
                .findFirst();
    }

    /** Id of the social office of a region. */
    public static String socialOfficeOf(Region region) {
        return "dinsos-" + region.place();
    }

    private static Agency educationOffice(Region region) {
        return new Agency(
                "disdik-" + region.place(),
                "dapodik-sql",
                Channel.DATABASE,
                List.of("dapodik_" + region.code()),
                region.code());
    }

    private static Agency handOverDesk(Region region) {
        return new Agency(
                USULAN + "-" + region.place(), USULAN, Channel.FILES, List.of("/" + region.code()), region.code());
    }

    private static Agency socialOffice(Region region) {
        return new Agency(
                socialOfficeOf(region), DTSEN, Channel.HTTP, List.of("/dtsen-" + region.code()), region.code());
    }
}
