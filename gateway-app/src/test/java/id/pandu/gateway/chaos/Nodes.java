package id.pandu.gateway.chaos;

import id.pandu.gateway.GatewayProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** The gateways, each by its number. Callers take them in turn, as a load balancer would, whether they live or not. */
final class Nodes implements AutoCloseable {

    private final IntFunction<GatewayProcess> starting;
    private final List<GatewayProcess> running;
    private final AtomicInteger turn = new AtomicInteger();

    Nodes(int number, IntFunction<GatewayProcess> starting) {
        this.starting = starting;
        List<GatewayProcess> started = new ArrayList<>();
        for (int node = 0; node < number; node++) {
            started.add(starting.apply(node));
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
        running.set(node, starting.apply(node));
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
