package id.pandu.gateway.chaos;

import id.pandu.gateway.GatewayProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The gateways. Callers take them in turn, as a load balancer would, whether they live or not. */
final class Nodes implements AutoCloseable {

    private final Supplier<GatewayProcess> starting;
    private final List<GatewayProcess> running;
    private final AtomicInteger turn = new AtomicInteger();

    Nodes(int number, Supplier<GatewayProcess> starting) {
        this.starting = starting;
        List<GatewayProcess> started = new ArrayList<>();
        for (int node = 0; node < number; node++) {
            started.add(starting.get());
        }
        running = new CopyOnWriteArrayList<>(started);
    }

    /** Address of the node whose turn it is. */
    String next() {
        int node = Math.floorMod(turn.getAndIncrement(), running.size());
        return "http://127.0.0.1:" + running.get(node).port();
    }

    /** SIGKILL for one of them; another comes in its place. */
    void killAndReplace(int node) {
        running.get(node).kill();
        running.set(node, starting.get());
    }

    String lastLines() {
        return String.join(
                "\n---\n", running.stream().map(GatewayProcess::lastLines).toList());
    }

    @Override
    public void close() {
        running.forEach(GatewayProcess::close);
    }
}
