package id.pandu.town.scenario;

import id.pandu.town.agency.Agency;
import id.pandu.town.agency.AgencyDirectory;
import id.pandu.town.faults.Fault;
import id.pandu.town.scenario.ScenarioDraft.StepDraft;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What makes a draft a step. */
final class StepRules {

    private static final int MOST_REQUESTS = 1_000_000;
    private static final long SHORTEST_MILLIS = 100;
    private static final long LONGEST_MILLIS = 86_400_000;
    private static final int ALWAYS = 100;

    private final AgencyDirectory directory;

    StepRules(AgencyDirectory directory) {
        this.directory = directory;
    }

    Step check(StepDraft draft, String place) {
        String kind = draft.kind();
        if (kind == null || !Symptom.kindNames().contains(kind)) {
            throw new ScenarioProblem(place + ".kind must be one of " + String.join(", ", Symptom.kindNames()));
        }
        if (draft.requests() != null && draft.lastsMs() != null) {
            throw new ScenarioProblem(place + " must have requests or lastsMs, not both");
        }
        within(draft.requests(), 1, MOST_REQUESTS, place + ".requests");
        within(draft.lastsMs(), SHORTEST_MILLIS, LONGEST_MILLIS, place + ".lastsMs");
        within(draft.percent(), 1, ALWAYS, place + ".percent");
        if (kind.equals(Step.NONE) && (draft.delayMs() != null || draft.percent() != null)) {
            throw new ScenarioProblem(place + " has kind none, so it can have neither delayMs nor percent");
        }
        List<String> agencies = agencies(draft.agencies(), kind, place + ".agencies");
        List<Long> delay = delay(draft.delayMs(), place + ".delayMs");
        return new Step(kind, agencies, draft.requests(), draft.lastsMs(), delay, draft.percent());
    }

    private @Nullable List<String> agencies(@Nullable List<@Nullable String> names, String kind, String place) {
        if (names == null) {
            return null;
        }
        if (names.isEmpty() || new HashSet<>(names).size() < names.size()) {
            throw new ScenarioProblem(place + " must name at least one agency, and each once");
        }
        List<String> checked = new ArrayList<>();
        for (String name : names) {
            checked.add(agency(name, kind, place + "[" + checked.size() + "]"));
        }
        return checked;
    }

    private String agency(@Nullable String name, String kind, String place) {
        if (Step.THIS.equals(name)) {
            return Step.THIS;
        }
        Agency agency = name == null ? null : directory.byId(name).orElse(null);
        if (agency == null) {
            List<String> known = directory.all().stream().map(Agency::id).toList();
            throw new ScenarioProblem(place + " must be this or one of " + String.join(", ", known));
        }
        if (!Symptom.playableBy(agency).contains(kind)) {
            throw new ScenarioProblem(place + ": " + Symptom.refusal(agency, kind));
        }
        return agency.id();
    }

    private static @Nullable List<Long> delay(@Nullable List<@Nullable Long> ends, String place) {
        if (ends == null) {
            return null;
        }
        List<Long> checked = new ArrayList<>();
        for (Long end : ends) {
            within(end == null ? Long.valueOf(-1) : end, 0, Fault.LONGEST_DELAY.toMillis(), place);
            checked.add(end);
        }
        if (checked.isEmpty() || checked.size() > 2 || checked.getFirst() > checked.getLast()) {
            throw new ScenarioProblem(place + " must be one number, or the least and the most in square brackets");
        }
        return checked;
    }

    private static void within(@Nullable Number value, long least, long most, String place) {
        if (value != null && (value.longValue() < least || value.longValue() > most)) {
            throw new ScenarioProblem(place + " must be from " + least + " to " + most);
        }
    }
}
