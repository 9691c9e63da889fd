package id.pandu.town.proxy;

import id.pandu.town.faults.ActiveFault;
import id.pandu.town.faults.FaultKind;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Plays an agency's fault on the bytes of one session: one set by hand chunk by chunk, one of a scenario request by request. */
final class StreamFaults {

    private static final byte[] CLOSE = new byte[0];
    private static final int HEADER_AND_A_LITTLE = 2;

    private final Supplier<Optional<ActiveFault>> board;
    private final Exchange exchange;
    private final AnswerScanner scanner = new AnswerScanner();

    /** Asks the board for the agency's fault set by hand, whose use is counted here, and the exchange for that of a scenario. */
    StreamFaults(Supplier<Optional<ActiveFault>> board, Exchange exchange) {
        this.board = board;
        this.exchange = exchange;
    }

    /** Client to server: a hang set by hand holds it, and so does what waits in a scenario. */
    byte[] toServer(byte[] chunk) throws InterruptedException {
        ActiveFault played = exchange.begun(chunk);
        if (played != null) {
            return held(chunk, played);
        }
        Optional<ActiveFault> fault = board.get().filter(active -> active.kind() == FaultKind.HANG);
        if (fault.isPresent()) {
            fault.get().awaitRelease();
        }
        return chunk;
    }

    /** Server to client. */
    byte[] toClient(byte[] chunk) throws InterruptedException {
        int answer = scanner.scan(chunk, chunk.length);
        ActiveFault fault = board.get().orElse(null);
        if (fault == null) {
            return broken(chunk, exchange.fault(), answer);
        }
        if (fault.kind() == FaultKind.TRUNCATED && answer < 0) {
            return chunk;
        }
        return fault.use() ? changed(chunk, fault, answer) : chunk;
    }

    private static byte[] held(byte[] chunk, ActiveFault fault) throws InterruptedException {
        switch (fault.kind()) {
            case DELAY -> fault.awaitRelease(fault.fault().delay());
            case HANG -> fault.awaitRelease();
            case DROP -> {
                return CLOSE;
            }
            default -> {
                return chunk;
            }
        }
        return chunk;
    }

    private static byte[] broken(byte[] chunk, @Nullable ActiveFault fault, int answer) {
        if (fault != null && fault.kind() == FaultKind.GARBAGE) {
            return garbage(chunk.length);
        }
        return fault != null && fault.kind() == FaultKind.TRUNCATED && answer >= 0 ? cut(chunk, answer) : chunk;
    }

    private static byte[] changed(byte[] chunk, ActiveFault fault, int answer) throws InterruptedException {
        switch (fault.kind()) {
            case DELAY -> fault.awaitRelease(fault.fault().delay());
            case HANG -> fault.awaitRelease();
            case GARBAGE -> {
                return garbage(chunk.length);
            }
            case TRUNCATED -> {
                return cut(chunk, answer);
            }
            default -> {
                return CLOSE;
            }
        }
        return chunk;
    }

    private static byte[] cut(byte[] chunk, int answer) {
        return Arrays.copyOf(chunk, Math.max(1, Math.min(chunk.length - 1, answer - HEADER_AND_A_LITTLE)));
    }

    /** Always alike. Its first byte is no message type, so that a client sees at once that this is not PostgreSQL. */
    private static byte[] garbage(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        bytes[0] = (byte) 0xFE;
        return bytes;
    }
}
