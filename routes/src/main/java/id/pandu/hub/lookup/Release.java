package id.pandu.hub.lookup;

import id.pandu.api.model.Facet;
import id.pandu.api.model.SourceStatus;
import id.pandu.connector.AgencyAnswer;
import id.pandu.hub.agency.ConnectedAgency;
import id.pandu.hub.agency.Outcome;
import id.pandu.hub.agency.Outcome.Answered;
import id.pandu.hub.agreement.Decision;
import id.pandu.hub.agreement.Decision.Grant;
import id.pandu.hub.agreement.FieldPaths;
import id.pandu.hub.api.Caller;
import id.pandu.hub.lookup.Question.Residence;
import id.pandu.hub.problem.ProblemType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of the agencies' answers may leave, decided when it is about to: the agreement is asked again, the resident has to live where
 * the caller may act, and every answer is cut to the fields agreed. Nothing after this has more than the caller may see.
 *
 * @param rows one for each question that the caller asked
 * @param homes where each resident lives
 * @param withheld residents of whom nothing may leave, not even the number by which a registry knows them
 * @param outOfArea whether somebody's data leaves, or was wanted, who lives outside the caller's regions
 * @param guessed whether somebody's data leaves who is only taken to live within them, by the number
 */
record Release(List<Row> rows, Map<Resident, Home> homes, Set<Resident> withheld, boolean outOfArea, boolean guessed) {

    Release {
        rows = List.copyOf(rows);
        homes = Map.copyOf(homes);
        withheld = Set.copyOf(withheld);
    }

    static Release of(List<Row> answers, Rights rights) {
        Map<Resident, Home> homes = homes(answers);
        Map<Resident, ProblemType> objections = new HashMap<>();
        homes.forEach((resident, home) -> objection(home, rights).ifPresent(why -> objections.put(resident, why)));
        List<Row> released = answers.stream()
                .filter(answer -> !(answer.question() instanceof Residence))
                .map(answer -> released(answer, homes, objections, rights))
                .toList();
        boolean outOfArea = homes.values().stream().anyMatch(home -> !livesWithin(home, rights));
        boolean guessed = released.stream()
                .filter(row -> row.profile() != null)
                .anyMatch(row ->
                        hangsOnResidence(row, rights) && !home(row, homes).certain());
        return new Release(released, homes, objections.keySet(), outOfArea, guessed);
    }

    /** Whether the number by which this registry knows the resident may leave. */
    boolean mayName(Resident resident, ConnectedAgency registry, Rights rights) {
        Home home = homes.get(resident);
        return home != null
                && !withheld.contains(resident)
                && decisions(registry, Rights.facetOf(registry), home, rights).stream()
                        .allMatch(decision -> decision instanceof Grant grant
                                && grant.fields().allows("nik"));
    }

    private static Map<Resident, Home> homes(List<Row> answers) {
        Map<Resident, Home> homes = new HashMap<>();
        answers.stream()
                .collect(Collectors.groupingBy(row -> row.question().resident()))
                .forEach((resident, rows) -> homes.put(resident, Home.of(resident, rows)));
        return homes;
    }

    private static boolean livesWithin(Home home, Rights rights) {
        Caller caller = rights.lookup().context().caller();
        String region = home.region();
        return caller.actsEverywhere() || (region != null && caller.mayActIn(region));
    }

    private static Home home(Row row, Map<Resident, Home> homes) {
        return Objects.requireNonNull(homes.get(row.question().resident()));
    }

    private static boolean hangsOnResidence(Row row, Rights rights) {
        ConnectedAgency agency = row.question().agency();
        return agency != null
                && !rights.reachAnybody()
                && !rights.endAtNoRegion(agency, row.question().facet());
    }

    private static Row released(
            Row row, Map<Resident, Home> homes, Map<Resident, ProblemType> objections, Rights rights) {
        if (!(row.outcome() instanceof Answered<AgencyAnswer> answered)) {
            return row;
        }
        ProblemType objection = objections.get(row.question().resident());
        return objection == null ? agreed(row, answered.answer(), home(row, homes), rights) : denied(row, objection);
    }

    private static Optional<ProblemType> objection(Home home, Rights rights) {
        if (rights.reachAnybody() || rights.lookup().context().caller().actsEverywhere()) {
            return Optional.empty();
        }
        if (livesWithin(home, rights) && home.presumable()) {
            return Optional.empty();
        }
        return Optional.of(home.certain() ? ProblemType.CALLER_OUT_OF_AREA : ProblemType.HUB_RESIDENCE_UNKNOWN);
    }

    private static Row agreed(Row row, AgencyAnswer answer, Home home, Rights rights) {
        Question question = row.question();
        var agency = question.agency();
        if (agency == null) {
            return denied(row, ProblemType.CALLER_NO_AGREEMENT);
        }
        AgencyAnswer left = answer;
        for (Decision decision : decisions(agency, question.facet(), home, rights)) {
            if (decision instanceof Decision.Denied no) {
                return denied(row, no.problem());
            }
            if (decision instanceof Grant grant) {
                left = cut(left, question.facet(), grant.fields());
            }
        }
        return new Row(question, new Answered<>(left), row.elapsed(), row.origin());
    }

    /** What is agreed for the region that the caller named, and for the one where the resident lives. */
    private static List<Decision> decisions(ConnectedAgency agency, Facet facet, Home home, Rights rights) {
        Decision named = rights.of(agency, facet);
        if (named instanceof Decision.Denied || rights.reachAnybody() || rights.endAtNoRegion(agency, facet)) {
            return List.of(named);
        }
        String region = home.region();
        return region == null || !home.presumable()
                ? List.of(new Decision.Denied(ProblemType.HUB_RESIDENCE_UNKNOWN))
                : List.of(named, rights.of(agency, facet, region));
    }

    private static AgencyAnswer cut(AgencyAnswer answer, Facet facet, FieldPaths fields) {
        return switch (answer) {
            case AgencyAnswer.Found found -> new AgencyAnswer.Found(fields.cut(facet, found.profile()), found.asOf());
            case AgencyAnswer.Partial partial ->
                new AgencyAnswer.Partial(fields.cut(facet, partial.profile()), partial.asOf());
            case AgencyAnswer.NotFound none -> none;
            case AgencyAnswer.Refused refused -> refused;
        };
    }

    private static Row denied(Row row, ProblemType problem) {
        return new Row(row.question(), new Outcome.Failed<>(SourceStatus.DENIED, problem), row.elapsed());
    }
}
