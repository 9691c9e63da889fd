package id.pandu.hub.lookup;

import id.pandu.api.model.Facet;
import id.pandu.api.model.Purpose;
import id.pandu.api.model.SourceStatus;
import id.pandu.connector.AgencyAnswer;
import id.pandu.hub.agency.Outcome;
import id.pandu.hub.agency.Outcome.Answered;
import id.pandu.hub.agreement.Decision;
import id.pandu.hub.agreement.Decision.Grant;
import id.pandu.hub.agreement.FieldPaths;
import id.pandu.hub.api.Caller;
import id.pandu.hub.lookup.Question.Residence;
import id.pandu.hub.problem.ProblemType;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of the agencies' answers may leave, decided when it is about to: the agreement is asked again, the resident has to live where
 * the caller may act, and every answer is cut to the fields agreed. Nothing after this has more than the caller may see.
 *
 * @param rows one for each question that the caller asked
 * @param withheld residents of whom nothing may leave, not even the number by which a registry knows them
 * @param outOfArea whether somebody's data leaves, or was wanted, who lives outside the caller's regions
 */
record Release(List<Row> rows, Set<Resident> withheld, boolean outOfArea) {

    private static final Set<Purpose> FOR_ANYBODY = EnumSet.of(Purpose.OUT_OF_AREA_SERVICE, Purpose.EMERGENCY_RESPONSE);

    Release {
        rows = List.copyOf(rows);
        withheld = Set.copyOf(withheld);
    }

    static Release of(List<Row> answers, Rights rights) {
        Map<Resident, Home> homes = homes(answers);
        Map<Resident, ProblemType> objections = new HashMap<>();
        homes.forEach((resident, home) -> objection(home, rights).ifPresent(why -> objections.put(resident, why)));
        List<Row> released = answers.stream()
                .filter(answer -> !(answer.question() instanceof Residence))
                .map(answer -> released(answer, objections.get(answer.question().resident()), rights))
                .toList();
        boolean outOfArea = homes.values().stream().anyMatch(home -> !livesWithin(home, rights));
        return new Release(released, objections.keySet(), outOfArea);
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

    private static Row released(Row row, @Nullable ProblemType objection, Rights rights) {
        if (!(row.outcome() instanceof Answered<AgencyAnswer> answered)) {
            return row;
        }
        return objection == null ? agreed(row, answered.answer(), rights) : denied(row, objection);
    }

    private static Optional<ProblemType> objection(Home home, Rights rights) {
        if (livesWithin(home, rights)
                || FOR_ANYBODY.contains(rights.lookup().request().purpose())) {
            return Optional.empty();
        }
        return Optional.of(home.certain() ? ProblemType.CALLER_OUT_OF_AREA : ProblemType.HUB_RESIDENCE_UNKNOWN);
    }

    private static Row agreed(Row row, AgencyAnswer answer, Rights rights) {
        Question question = row.question();
        var agency = question.agency();
        if (agency == null) {
            return denied(row, ProblemType.CALLER_NO_AGREEMENT);
        }
        return switch (rights.of(agency, question.facet())) {
            case Decision.Denied no -> denied(row, no.problem());
            case Grant grant ->
                new Row(question, new Answered<>(cut(answer, question.facet(), grant.fields())), row.elapsed());
        };
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
