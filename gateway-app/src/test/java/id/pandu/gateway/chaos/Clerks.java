package id.pandu.gateway.chaos;

import id.pandu.town.harness.AgencyWorkItem;
import id.pandu.town.harness.AgencyWorkList;
import id.pandu.town.harness.HarnessException;
import id.pandu.town.harness.TownControl;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The people at the agencies, who work off their own lists and know nothing of the hub: they accept, and at the next look they decide. */
final class Clerks implements AutoCloseable {

    private static final List<String> OVER = List.of("Selesai", "Ditolak", "Gagal", "Dibatalkan");

    private final ScheduledExecutorService rounds =
            Executors.newScheduledThreadPool(2, Thread.ofPlatform().daemon().factory());
    private final TownControl town;

    Clerks(TownControl town) {
        this.town = town;
        for (String list : Need.lists()) {
            var unused = rounds.scheduleWithFixedDelay(() -> goRound(list), 0, 1, TimeUnit.SECONDS);
        }
    }

    private void goRound(String list) {
        try {
            AgencyWorkList work = town.workList(list);
            work.items().stream().filter(item -> !OVER.contains(item.status())).forEach(item -> decide(work, item));
        } catch (HarnessException busy) {
            // The next round is in a second.
        }
    }

    private static void decide(AgencyWorkList work, AgencyWorkItem item) {
        if (item.status().equals("Pengajuan")) {
            work.move(item.nativeId(), "Diterima");
            return;
        }
        switch (Decision.about(item.externalId())) {
            case HELP -> work.act(item.nativeId(), Map.of("status", "Selesai"));
            case FULL -> work.reject(item.nativeId(), "KUOTA_PENUH", "penuh");
            case NOT_ELIGIBLE -> work.reject(item.nativeId(), "TIDAK_MEMENUHI_SYARAT", "desil");
            case PAPERS_MISSING -> work.reject(item.nativeId(), "BERKAS_KURANG", "akta");
            case OTHERWISE -> work.reject(item.nativeId(), "LAINNYA", "lain");
            case FAIL -> work.move(item.nativeId(), "Gagal");
        }
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }
}
