package id.pandu.hub.lookup;

import id.pandu.hub.audit.AuditEntry;
import id.pandu.hub.audit.AuditLog;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.UnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Keeps what is recorded, and fails when it is told to. */
final class RecordingAuditLog implements AuditLog {

    final List<AuditEntry> entries = new ArrayList<>();

    /** How long those who could not wait as long as it takes would have waited. */
    final List<Duration> patience = new ArrayList<>();

    private int failing = Integer.MAX_VALUE;

    /** From this entry on, counted from 1, nothing can be recorded. */
    void failFrom(int number) {
        failing = number;
    }

    @Override
    public void record(AuditEntry entry) {
        if (entries.size() + 1 >= failing) {
            throw new UnavailableException(ProblemType.HUB_AUDIT_UNAVAILABLE, "told to fail");
        }
        entries.add(entry);
    }

    @Override
    public void record(AuditEntry entry, Duration patient) {
        patience.add(patient);
        record(entry);
    }

    List<String> events() {
        return entries.stream().map(entry -> entry.event().code()).toList();
    }
}
