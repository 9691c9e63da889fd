package id.pandu.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What stands in the way of a start.
 *
 * @param busyPorts ports in use, with what each is for
 * @param processes processes of an earlier start that are still there
 */
record Obstacles(Map<Integer, String> busyPorts, List<ProcessFile.Entry> processes) {

    /** Looks at ports and noted processes. */
    static Obstacles find(Ports ports, ProcessFile file) {
        Map<Integer, String> busy = new LinkedHashMap<>(ports.uses());
        busy.keySet().retainAll(PortCheck.busy(List.copyOf(busy.keySet())));
        return new Obstacles(busy, file.alive());
    }

    boolean none() {
        return busyPorts.isEmpty() && processes.isEmpty();
    }

    /** Whether an earlier sandbox is in the way that is stopping by now. */
    boolean areGoingAway() {
        return processes.stream().anyMatch(entry -> entry.name().equals(ProcessFile.STOPPING));
    }

    /** What is in the way, and what to do. */
    String message() {
        StringBuilder text = new StringBuilder("The sandbox cannot start:\n");
        busyPorts.forEach((port, use) -> text.append("  port ")
                .append(port)
                .append(" is in use (")
                .append(use)
                .append(")\n"));
        return text.append(processes.isEmpty() ? adviceOnStrangers() : adviceOnOwn())
                .toString();
    }

    private String adviceOnOwn() {
        boolean complete = processes.stream().anyMatch(entry -> entry.name().equals(ProcessFile.LAUNCHER));
        String state =
                complete ? "A sandbox is running here already" : "A sandbox was killed here and left processes behind";
        String pids = processes.stream()
                .filter(entry -> !complete || entry.name().equals(ProcessFile.LAUNCHER))
                .map(entry -> Long.toString(entry.pid()))
                .collect(Collectors.joining(" "));
        String names = processes.stream()
                .map(entry -> entry.name() + " " + entry.pid())
                .collect(Collectors.joining(", "));
        return state + " (" + names + ").\nStop it with Ctrl-C where it was started, or with: kill " + pids + "\n";
    }

    private String adviceOnStrangers() {
        return """
                Another program listens there; see which with: ss -ltnp
                Stop it, or give the sandbox another port in the environment variable named above, for example:
                  SANDBOX_GATEWAY_PORT=18080 mvn -Psandbox
                """;
    }
}
