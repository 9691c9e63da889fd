package id.pandu.gateway.chaos;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A need, and the channel through which its agency is reached.
 *
 * @param region where the resident lives
 * @param channel the work list at which the agency's people find it, or how else they do
 */
record Need(String sector, String category, String region, String agency, String channel) {

    private static final String INBOX = "inbox";
    private static final String LINK = "link";
    private static final List<String> PLACES = List.of("sragen", "bantaeng", "berau");
    private static final List<String> REGIONS = List.of("33.14", "73.03", "64.03");

    private static final List<Need> KINDS = List.of(
            new Need("civil-administration", "birth-record", "", "dukcapil", "dukcapil"),
            new Need("education", "school-dropout", "", "disdik-%s", "disdik-%s"),
            new Need("food", "food-shortage", "", "dinsos-%s", "dinsos-%s"),
            new Need("health", "malnutrition", "", "dinkes-%s", "satusehat"),
            new Need("health", "no-health-insurance", "", "bpjs-usulan-%s", "bpjs-usulan-%s"),
            new Need("housing", "unfit-housing", "", "perkim-%s", LINK),
            new Need("housing", "lost-housing", "", "bpbd-%s", INBOX));

    /** The need of the referral with this number, so that all channels and places have as many. */
    static Need of(int number) {
        Need kind = KINDS.get(number % KINDS.size());
        int at = number / KINDS.size() % PLACES.size();
        String place = PLACES.get(at);
        return new Need(
                kind.sector,
                kind.category,
                REGIONS.get(at),
                kind.agency.formatted(place),
                kind.channel.formatted(place));
    }

    /** Every work list there is. */
    static List<String> lists() {
        return all().stream()
                .map(Need::channel)
                .filter(channel -> !channel.equals(INBOX) && !channel.equals(LINK))
                .distinct()
                .toList();
    }

    /** The agencies that work at the hub, by the API. */
    static List<String> byInbox() {
        return by(INBOX);
    }

    /** The agencies that get mails. */
    static List<String> byLink() {
        return by(LINK);
    }

    /** Every region. */
    static List<String> regions() {
        return REGIONS;
    }

    private static List<String> by(String channel) {
        return all().stream()
                .filter(need -> need.channel.equals(channel))
                .map(Need::agency)
                .toList();
    }

    private static List<Need> all() {
        return IntStream.range(0, KINDS.size() * PLACES.size())
                .mapToObj(Need::of)
                .toList();
    }
}
