package id.pandu.gateway.admission;

import java.util.concurrent.atomic.AtomicInteger;

/** The requests in flight on this node. */
final class InFlight {

    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger lookups = new AtomicInteger();

    void enter(RequestClass request) {
        move(request, 1);
    }

    void leave(RequestClass request) {
        move(request, -1);
    }

    int requests() {
        return requests.get();
    }

    int lookups() {
        return lookups.get();
    }

    private void move(RequestClass request, int step) {
        if (request.takesAPlace()) {
            requests.addAndGet(step);
        }
        if (request == RequestClass.LOOKUP) {
            lookups.addAndGet(step);
        }
    }
}
