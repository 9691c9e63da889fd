package id.pandu.town.scenario;

import id.pandu.town.agency.Agency;
import id.pandu.town.faults.FaultKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What several agencies suffer from alike, though each plays it by a fault of its own. */
public enum Symptom {
    /** Our credential has run out. */
    EXPIRED_CREDENTIAL(FaultKind.CREDENTIAL_EXPIRED, FaultKind.CONSUMER_EXPIRED),
    /** We are known and may not use this service. */
    REFUSED_SERVICE(FaultKind.NOT_ENTITLED, FaultKind.UNAUTHORIZED_SERVICE),
    /** The agency cannot serve, and says so where its protocol has a word for that. */
    UNAVAILABLE(FaultKind.HTTP_503, FaultKind.DROP);

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<FaultKind> kinds;

    Symptom(FaultKind... kinds) {
        this.kinds = List.of(kinds);
    }

    /** The name used in scenarios. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Every name a step may give its kind, in a fixed order. */
    static List<String> kindNames() {
        return Stream.of(
                        Stream.of(Step.NONE),
                        Arrays.stream(values()).map(Symptom::wireName),
                        Arrays.stream(FaultKind.values()).map(FaultKind::wireName))
                .flatMap(names -> names)
                .toList();
    }

    /** The fault by which an agency plays this kind, if it can: the fault itself, or its own form of a symptom. */
    static Optional<FaultKind> playedBy(Agency agency, String kindName) {
        List<FaultKind> playable = FaultKind.of(agency);
        Stream<FaultKind> wanted = Arrays.stream(values())
                .filter(symptom -> symptom.wireName().equals(kindName))
                .findFirst()
                .map(symptom -> symptom.kinds.stream())
                .orElseGet(() -> FaultKind.byWireName(kindName).stream());
        return wanted.filter(playable::contains).findFirst();
    }

    /** Why an agency cannot play a kind, and what it can play. */
    static String refusal(Agency agency, String kindName) {
        return agency.id() + " cannot play " + kindName + "; it can play " + String.join(", ", playableBy(agency));
    }

    /** The names of the kinds an agency can play in a scenario, in a fixed order. */
    static List<String> playableBy(Agency agency) {
        return kindNames().stream()
                .filter(name -> name.equals(Step.NONE) || playedBy(agency, name).isPresent())
                .toList();
    }
}
