package id.pandu.town.proxy;

import id.pandu.town.faults.ActiveFault;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a session's present request, the login first, meets of a scenario. Each request asks once, however many chunks it and its answer have. */
final class Exchange {

    private final Supplier<Optional<ActiveFault>> scenario;
    private final RequestScanner requests = new RequestScanner();
    private volatile @Nullable ActiveFault fault;
    private boolean startup = true;

    /** Begins with the login, which meets this fault; for further requests the scenario is asked. */
    Exchange(@Nullable ActiveFault login, Supplier<Optional<ActiveFault>> scenario) {
        this.fault = login;
        this.scenario = scenario;
    }

    /** What meets the request that begins in this chunk from the client; null when none begins or all is well. */
    @Nullable
    ActiveFault begun(byte[] chunk) {
        if (startup) {
            startup = false;
            return fault;
        }
        int begun = requests.scan(chunk, chunk.length);
        for (int i = 0; i < begun; i++) {
            fault = scenario.get().orElse(null);
        }
        return begun == 0 ? null : fault;
    }

    /** What the present request meets. */
    @Nullable
    ActiveFault fault() {
        return fault;
    }
}
