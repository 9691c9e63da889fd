package id.pandu.town.satusehat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.pandu.town.worklist.Standing;
import id.pandu.town.worklist.Vocabulary;
import id.pandu.town.worklist.WorkItem;
import id.pandu.town.worklist.WorkList;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The referrals in the exchange. Its work list are the Tasks: a ServiceRequest without one is on nobody's list. */
final class ReferralStore implements WorkList {

    private final Map<String, Referral> referrals = new LinkedHashMap<>();
    private final Map<String, ReferralTask> tasks = new LinkedHashMap<>();
    private final Map<String, List<String>> idsByKey = new HashMap<>();
    private final Map<String, List<String>> tasksByReferral = new HashMap<>();
    private final Set<String> numbers = new HashSet<>();
    private final Supplier<UUID> ids;
    private final Clock clock;

    ReferralStore(Supplier<UUID> ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** Keeps a ServiceRequest, whether there is one of the same key already or not. */
    synchronized ObjectNode add(ObjectNode serviceRequest) {
        Referral referral = new Referral(ids.get().toString(), serviceRequest, clock.instant());
        referrals.put(referral.id(), referral);
        idsByKey.computeIfAbsent(referral.key(), key -> new ArrayList<>()).add(referral.id());
        return shown(referral);
    }

    /** Keeps a Task about a ServiceRequest that is there; null when its number is known already. */
    synchronized @Nullable ObjectNode addTask(ObjectNode posted, String referralId) {
        Referral referral = referrals.get(referralId);
        if (referral == null || !numbers.add(posted.at("/identifier/0/value").asText())) {
            return null;
        }
        Progress begun = Progress.begun(clock.instant());
        ReferralTask task = new ReferralTask(ids.get().toString(), referral, posted, clock.instant(), begun);
        tasks.put(task.id(), task);
        tasksByReferral.computeIfAbsent(referralId, id -> new ArrayList<>()).add(task.id());
        return ReferralJson.task(task);
    }

    synchronized Optional<ObjectNode> serviceRequest(String id) {
        return Optional.ofNullable(referrals.get(id)).map(this::shown);
    }

    /** Those with this key of the sender, the oldest first. */
    synchronized List<ObjectNode> serviceRequestsOf(String key) {
        return idsByKey.getOrDefault(key, List.of()).stream()
                .map(id -> shown(Objects.requireNonNull(referrals.get(id))))
                .toList();
    }

    synchronized Optional<ObjectNode> task(String id) {
        return Optional.ofNullable(tasks.get(id)).map(ReferralJson::task);
    }

    /** Those about this ServiceRequest, the oldest first. */
    synchronized List<ObjectNode> tasksAbout(String referralId) {
        return about(referralId).stream().map(ReferralJson::task).toList();
    }

    @Override
    public synchronized List<WorkItem> items() {
        return tasks.values().stream().map(ReferralTask::item).toList();
    }

    @Override
    public synchronized boolean move(String nativeId, Standing standing) {
        return tasks.computeIfPresent(nativeId, (id, task) -> task.moved(standing, clock.instant())) != null;
    }

    @Override
    public Vocabulary vocabulary() {
        return Vocabulary.NONE;
    }

    @Override
    public synchronized void clear() {
        referrals.clear();
        tasks.clear();
        idsByKey.clear();
        tasksByReferral.clear();
        numbers.clear();
    }

    private ObjectNode shown(Referral referral) {
        List<ReferralTask> its = about(referral.id());
        return ReferralJson.serviceRequest(
                referral, its.isEmpty() ? null : its.getLast().progress());
    }

    private List<ReferralTask> about(String referralId) {
        return tasksByReferral.getOrDefault(referralId, List.of()).stream()
                .map(id -> Objects.requireNonNull(tasks.get(id)))
                .toList();
    }
}
