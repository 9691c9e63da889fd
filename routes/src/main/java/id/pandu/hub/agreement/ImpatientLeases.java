package id.pandu.hub.agreement;

import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.UnavailableException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Leases that are waited for a moment only: a caller has a deadline, and a count that cannot be reached must not use it up. */
final class ImpatientLeases implements QuotaLeases {

    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    private final QuotaLeases leases;
    private final Duration patience;

    /**
     * @param patience longest that a block is waited for
     */
    ImpatientLeases(QuotaLeases leases, Duration patience) {
        this.leases = leases;
        this.patience = patience;
    }

    /** What is lent too late goes back. */
    @Override
    public long lease(String count, LocalDate day, long quota) {
        var loan = CompletableFuture.supplyAsync(() -> leases.lease(count, day, quota), threads);
        try {
            return loan.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw abandoned(loan, count, day);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw abandoned(loan, count, day);
        } catch (ExecutionException fault) {
            throw fault.getCause() instanceof UnavailableException unavailable
                    ? unavailable
                    : new IllegalStateException("A quota could not be counted", fault.getCause());
        }
    }

    @Override
    public void giveBack(String count, LocalDate day, long units) {
        leases.giveBack(count, day, units);
    }

    @Override
    public Map<String, Long> used(LocalDate day) {
        return leases.used(day);
    }

    private UnavailableException abandoned(CompletableFuture<Long> loan, String count, LocalDate day) {
        var unused = loan.thenAccept(units -> {
            if (units > 0) {
                leases.giveBack(count, day, units);
            }
        });
        return new UnavailableException(ProblemType.HUB_STORE_UNAVAILABLE, "The quota cannot be counted now");
    }
}
