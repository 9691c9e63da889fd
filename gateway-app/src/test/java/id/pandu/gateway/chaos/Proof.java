package id.pandu.gateway.chaos;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import id.pandu.gateway.chaos.Records.Event;
import id.pandu.gateway.chaos.Records.Referral;
import id.pandu.gateway.chaos.Records.Task;
import id.pandu.town.harness.AgencyWorkItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Compares what the counters were told, what the hub has written down, and what lies at the agencies. Knows the state tables by itself. */
final class Proof {

    private static final Set<String> OVER = Set.of("completed", "rejected", "failed", "cancelled");
    private static final Set<String> ENDED = Set.of("completed", "revoked", "entered-in-error");
    private static final Set<String> TASK_ARROWS = Set.of(
            " requested",
            "requested received",
            "requested rejected",
            "requested cancelled",
            "received accepted",
            "received rejected",
            "received on-hold",
            "received cancelled",
            "accepted in-progress",
            "accepted rejected",
            "accepted on-hold",
            "accepted cancelled",
            "in-progress completed",
            "in-progress failed",
            "in-progress on-hold",
            "in-progress cancelled",
            "on-hold accepted",
            "on-hold in-progress",
            "on-hold rejected",
            "on-hold cancelled");
    private static final Set<String> REFERRAL_ARROWS = Set.of(
            "active on-hold",
            "on-hold active",
            "active completed",
            "on-hold completed",
            "active revoked",
            "on-hold revoked");

    private final Records records;
    private final Items items;
    private final Findings findings = new Findings();

    Proof(Records records, Items items) {
        this.records = records;
        this.items = items;
    }

    Findings findings() {
        return findings;
    }

    /** Every call has one referral, and every referral a call. */
    void calls(Map<String, Set<UUID>> told) {
        Set<String> kept = new TreeSet<>();
        records.referrals().forEach(referral -> kept.add(referral.id()));
        told.forEach((key, ids) -> {
            if (ids.isEmpty() || ids.stream().anyMatch(id -> !kept.contains(id.toString()))) {
                findings.lost().add("call " + key + " " + ids);
            }
            if (ids.size() > 1) {
                findings.doubled().add("call " + key + " " + ids);
            }
        });
        if (kept.size() > told.size()) {
            findings.doubled().add(kept.size() + " referrals of " + told.size() + " calls");
        }
    }

    /** Every referral has ended or is in somebody's hands, and every task that goes on has its job. */
    void referrals() {
        for (Referral referral : records.referrals()) {
            boolean ended = ENDED.contains(referral.status());
            boolean waits =
                    referral.status().equals("on-hold") && referral.owner().equals("operator");
            if (ended && !referral.owner().isEmpty()) {
                findings.stuck().add("has ended, and somebody is to look: " + referral);
            }
            if (!ended && !waits) {
                findings.stuck().add("referral " + referral);
            }
        }
        for (Task task : records.tasks()) {
            if (!OVER.contains(task.status()) && !task.hasJob()) {
                findings.stuck().add("no job for " + task);
            }
        }
    }

    /** What an agency has taken on lies there, once, and stands at the hub as the agency has decided. */
    void tasks() {
        Set<String> known = new TreeSet<>();
        for (Task task : records.tasks()) {
            known.add(task.id());
            List<AgencyWorkItem> lying = items.of(task.id());
            if (lying.size() > 1) {
                findings.doubled().add(task + " lies there " + lying.size() + " times");
            }
            if (task.status().equals("cancelled")) {
                continue;
            }
            decided(task);
            if (lying.isEmpty()
                    && !Need.byInbox().contains(task.agency())
                    && !Need.byLink().contains(task.agency())) {
                findings.lost().add(task + " lies nowhere");
            }
        }
        items.byTask().keySet().stream()
                .filter(number -> !known.contains(number))
                .forEach(number -> findings.illegal().add("an item of no task: " + number));
    }

    /** An office that has nothing but mail has got a link to each of its tasks, and to no other. */
    void mails(Map<String, Set<String>> pages) {
        Set<String> known = new TreeSet<>();
        for (Task task : records.tasks()) {
            known.add(task.id());
            boolean reached =
                    Need.byLink().contains(task.agency()) && !task.status().equals("cancelled");
            if (reached && !pages.containsKey(task.id())) {
                findings.lost().add("no mail about " + task);
            }
        }
        pages.keySet().stream()
                .filter(task -> !known.contains(task))
                .forEach(task -> findings.illegal().add("a mail about no task: " + task));
    }

    /** Who wanted to be told of every step was told of every step. */
    void told(Set<String> heard) {
        records.events().stream()
                .filter(event -> !heard.contains(event.id()))
                .forEach(event -> findings.lost().add("never told: " + event));
    }

    private void decided(Task task) {
        Decision decision = Decision.about(task.id());
        if (!task.status().equals(decision.status())) {
            findings.stuck().add(task + " was decided as " + decision);
        }
    }

    /** Every step is an arrow, follows on the one before, and leads to where things stand. */
    void steps() {
        Map<String, String> states = new HashMap<>();
        for (Event event : records.events()) {
            boolean ofTask = event.kind().startsWith("task.");
            if (!ofTask && event.to().isEmpty()) {
                continue;
            }
            String whose = ofTask ? event.task() : event.referral();
            String before = states.getOrDefault(whose, ofTask ? "" : event.from());
            Set<String> arrows = ofTask ? TASK_ARROWS : REFERRAL_ARROWS;
            if (!event.from().equals(before) || !arrows.contains(event.from() + " " + event.to())) {
                findings.illegal().add(event + " after " + before);
            }
            states.put(whose, event.to());
        }
        for (Task task : records.tasks()) {
            if (!task.status().equals(states.get(task.id()))) {
                findings.illegal().add(task + ", last step to " + states.get(task.id()));
            }
        }
    }

    /** At most one task of a referral is open, and at most one has helped. */
    void oneAtATime() {
        records.tasks().stream()
                .filter(task -> task.status().equals("completed") || !OVER.contains(task.status()))
                .collect(groupingBy(Task::referral, counting()))
                .forEach((referral, number) -> {
                    if (number > 1) {
                        findings.doubled().add("referral " + referral + " has " + number + " tasks open or completed");
                    }
                });
    }

    /** Every step stands in the audit log, once, and nothing else does. */
    void audit() {
        Map<String, Long> audited = records.audited().stream().collect(groupingBy(step -> step, counting()));
        Map<String, Long> happened = records.events().stream().collect(groupingBy(Event::step, counting()));
        happened.forEach((step, number) -> {
            if (!number.equals(audited.get(step))) {
                findings.lost().add("audit of " + step + ": " + audited.get(step) + " instead of " + number);
            }
        });
        audited.keySet().stream()
                .filter(step -> !happened.containsKey(step))
                .forEach(step -> findings.illegal().add("audited and never happened: " + step));
    }
}
