package id.pandu.town.control;

import id.pandu.town.agency.Agency;
import id.pandu.town.agency.AgencyDirectory;
import id.pandu.town.scenario.Scenario;
import id.pandu.town.scenario.ScenarioLibrary;
import id.pandu.town.worklist.Rejection;
import id.pandu.town.worklist.WorkList;
import id.pandu.town.worklist.WorkLists;
import id.pandu.town.worklist.WorkStatus;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what a path names, or tells which names there are. */
final class Known {

    private Known() {}

    static Agency agency(AgencyDirectory agencies, String id) {
        return agencies.byId(id).orElseThrow(() -> {
            List<String> known = agencies.all().stream().map(Agency::id).toList();
            return new ProblemException(404, "agency must be one of " + String.join(", ", known));
        });
    }

    static WorkList workList(AgencyDirectory agencies, WorkLists lists, String id) {
        return lists.of(agency(agencies, id).id())
                .orElseThrow(() -> new ProblemException(
                        404,
                        "agencies with a work list are "
                                + String.join(", ", new TreeSet<>(lists.all().keySet()))));
    }

    static WorkStatus status(@Nullable String word) {
        return WorkStatus.byWord(word == null ? "" : word)
                .orElseThrow(() -> new ProblemException(
                        400, "status must be one of " + listed(WorkStatus.values(), WorkStatus::word)));
    }

    static Rejection rejection(@Nullable String code) {
        return Rejection.byCode(code == null ? "" : code)
                .orElseThrow(() -> new ProblemException(
                        400, "reason must be one of " + listed(Rejection.values(), Rejection::name)));
    }

    private static <T> String listed(T[] known, Function<T, String> name) {
        return Arrays.stream(known).map(name).collect(Collectors.joining(", "));
    }

    static Scenario scenario(ScenarioLibrary library, String name) {
        return library.byName(name).orElseThrow(() -> {
            List<String> known = library.all().stream().map(Scenario::name).toList();
            return new ProblemException(404, "scenario must be one of " + String.join(", ", known));
        });
    }
}
