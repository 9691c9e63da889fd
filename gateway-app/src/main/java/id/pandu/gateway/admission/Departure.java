package id.pandu.gateway.admission;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/** Waits for the end of a request that has been answered by another thread than it came on. */
final class Departure implements AsyncListener {

    private final Runnable leave;

    Departure(Runnable leave) {
        this.leave = leave;
    }

    /** Comes once, after an error or a timeout too. */
    @Override
    public void onComplete(AsyncEvent event) {
        leave.run();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        // It completes.
    }

    @Override
    public void onError(AsyncEvent event) {
        // It completes.
    }

    /** Whoever begins anew forgets its listeners. */
    @Override
    public void onStartAsync(AsyncEvent event) {
        event.getAsyncContext().addListener(this);
    }
}
