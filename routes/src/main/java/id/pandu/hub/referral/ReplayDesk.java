package id.pandu.hub.referral;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import id.pandu.api.model.Replay;
import id.pandu.api.model.ReplayPreview;
import id.pandu.api.model.ReplayRequest;
import id.pandu.api.model.ReplaySelection;
import id.pandu.api.model.ReplayShare;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.WesternIndonesianTime;
import id.pandu.hub.audit.AuditEntry;
import id.pandu.hub.audit.AuditEvent;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import id.pandu.hub.referral.Replays.Kept;
import id.pandu.hub.referral.Replays.Used;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Has tasks tried again that nothing came of: first a preview, then what it showed, at a pace. */
public final class ReplayDesk {

    private static final Duration HOLDS = Duration.ofMinutes(10);
    private static final int USUAL_PACE = 60;

    private final Replays replays;
    private final Clock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    public ReplayDesk(Replays replays, Clock clock) {
        this.replays = replays;
        this.clock = clock;
    }

    ReplayPreview preview(ReplaySelection wish, CallContext context) {
        Instant until = clock.instant().plus(HOLDS).truncatedTo(ChronoUnit.MILLIS);
        var regions = Regions.of(context.caller(), wish.region());
        var selected = replays.select(wish, regions, Submission.author(context.caller()), until);
        return ReplayPreview.builder()
                .selection(selected.id())
                .validUntil(WesternIndonesianTime.at(until))
                .count(selected.count())
                .more(selected.more())
                .agencies(selected.agencies().entrySet().stream()
                        .map(share -> new ReplayShare(share.getKey(), share.getValue()))
                        .toList())
                .tasks(selected.oldest())
                .build();
    }

    /** The replay, or the refusal of a selection that does not hold. */
    Object replay(ReplayRequest request, CallContext context) {
        String owner = Submission.author(context.caller());
        int perMinute = Objects.requireNonNullElse(request.perMinute(), USUAL_PACE);
        Optional<Kept> kept = replays.find(request.selection(), owner);
        return kept.flatMap(found -> replays.use(
                        request.selection(),
                        owner,
                        Duration.ofMinutes(1).dividedBy(perMinute),
                        entry(request.selection(), found, perMinute, context)))
                .<Object>map(used -> shown(kept.get().count(), used))
                .orElseGet(() -> Refusal.of(ProblemType.CALLER_STALE_SELECTION));
    }

    private static Replay shown(int selected, Used used) {
        return Replay.builder()
                .selected(selected)
                .scheduled(used.scheduled())
                .leftAlone(selected - used.scheduled())
                .lastAt(
                        used.scheduled() == 0
                                ? null
                                : WesternIndonesianTime.at(used.lastAt().truncatedTo(ChronoUnit.MILLIS)))
                .build();
    }

    private AuditEntry entry(UUID selection, Kept kept, int perMinute, CallContext context) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("selection", selection.toString());
        detail.put("count", Integer.toString(kept.count()));
        detail.put("perMinute", Integer.toString(perMinute));
        put(detail, "agency", kept.wish().agency());
        put(detail, "region", kept.wish().region());
        put(detail, "waitReason", kept.wish().waitReason());
        put(detail, "authoredAfter", kept.wish().authoredAfter());
        put(detail, "authoredBefore", kept.wish().authoredBefore());
        List<UUID> tasks = Objects.requireNonNullElse(kept.wish().taskIds(), List.of());
        put(
                detail,
                "taskIds",
                tasks.isEmpty() ? null : tasks.stream().map(UUID::toString).collect(Collectors.joining(" ")));
        return new AuditEntry(
                ids.generate(),
                clock.instant(),
                AuditEvent.TASKS_REPLAYED,
                context.caller(),
                context.traceId(),
                "done",
                null,
                List.of(),
                List.of(),
                detail);
    }

    private static void put(Map<String, String> detail, String name, @Nullable Object value) {
        if (value != null) {
            detail.put(name, value.toString());
        }
    }
}
