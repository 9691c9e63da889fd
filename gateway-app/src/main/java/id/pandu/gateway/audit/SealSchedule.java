package id.pandu.gateway.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says how far to look back this time: everywhere at first, then by turns. */
final class SealSchedule {

    private static final List<SealWindow> WIDEST_FIRST = List.of(SealWindow.ALL, SealWindow.RECENT, SealWindow.NEWEST);

    private final Map<SealWindow, Instant> due = new LinkedHashMap<>();

    SealWindow next(Instant now) {
        for (SealWindow window : WIDEST_FIRST) {
            if (!now.isBefore(due.getOrDefault(window, Instant.MIN))) {
                return window;
            }
        }
        return SealWindow.NEWEST;
    }

    /** This window was looked through to its end; so the narrower ones were. */
    void done(SealWindow window, Instant now) {
        due.put(window, now.plus(window.every()));
        if (window.isAll()) {
            due.put(SealWindow.RECENT, now.plus(SealWindow.RECENT.every()));
        }
    }
}
