package id.pandu.town.proxy;

import id.pandu.town.faults.ActiveFault;
import id.pandu.town.faults.FaultKind;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Plays an agency's fault on the bytes of one session. */
final class StreamFaults {

    private static final byte[] CLOSE = new byte[0];
    private static final int HEADER_AND_A_LITTLE = 2;

    private final Supplier<Optional<ActiveFault>> board;
    private final AnswerScanner scanner = new AnswerScanner();

    /** Asks the board for the agency's fault, whose use is counted here. */
    StreamFaults(Supplier<Optional<ActiveFault>> board) {
        this.board = board;
    }

    /** Client to server: only a hang holds it. */
    byte[] toServer(byte[] chunk) throws InterruptedException {
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
        if (fault == null || (fault.kind() == FaultKind.TRUNCATED && answer < 0)) {
            return chunk;
        }
        return fault.use() ? changed(chunk, fault, answer) : chunk;
    }

    private static byte[] changed(byte[] chunk, ActiveFault fault, int answer) throws InterruptedException {
        switch (fault.kind()) {
            case DELAY -> fault.awaitRelease(fault.fault().delay());
            case HANG -> fault.awaitRelease();
            case GARBAGE -> {
                return garbage(chunk.length);
            }
            case TRUNCATED -> {
                return Arrays.copyOf(chunk, Math.max(1, Math.min(chunk.length - 1, answer - HEADER_AND_A_LITTLE)));
            }
            default -> {
                return CLOSE;
            }
        }
        return chunk;
    }

    /** Its first byte is no message type, so that a client sees at once that this is not PostgreSQL. */
    private static byte[] garbage(int size) {
        byte[] bytes = new byte[size];
        ThreadLocalRandom.current().nextBytes(bytes);
        bytes[0] = (byte) 0xFE;
        return bytes;
    }
}
