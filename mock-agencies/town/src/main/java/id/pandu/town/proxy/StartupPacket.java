package id.pandu.town.proxy;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The first packet of a PostgreSQL connection: it asks for encryption, or to cancel another session's statement, or to start a session.
 */
final class StartupPacket {

    enum Kind {
        ENCRYPTION_REQUEST,
        CANCEL_REQUEST,
        SESSION
    }

    private static final int CANCEL = 80_877_102;
    private static final int SSL = 80_877_103;
    private static final int GSS_ENCRYPTION = 80_877_104;
    private static final int HEADER = 8;
    private static final int LONGEST = 10_000;

    private final byte[] bytes;
    private final Kind kind;
    private final Map<String, String> parameters;

    private StartupPacket(byte[] bytes, Kind kind, Map<String, String> parameters) {
        this.bytes = bytes.clone();
        this.kind = kind;
        this.parameters = Map.copyOf(parameters);
    }

    /** Reads one packet; a stream that does not speak PostgreSQL is refused. */
    static StartupPacket read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < HEADER || length > LONGEST) {
            throw new IOException("not a PostgreSQL startup packet");
        }
        byte[] bytes = new byte[length];
        ByteBuffer.wrap(bytes).putInt(length);
        in.readFully(bytes, Integer.BYTES, length - Integer.BYTES);
        return parse(bytes);
    }

    /** Takes a whole packet apart. */
    static StartupPacket parse(byte[] bytes) {
        return switch (ByteBuffer.wrap(bytes).getInt(Integer.BYTES)) {
            case SSL, GSS_ENCRYPTION -> new StartupPacket(bytes, Kind.ENCRYPTION_REQUEST, Map.of());
            case CANCEL -> new StartupPacket(bytes, Kind.CANCEL_REQUEST, Map.of());
            default -> new StartupPacket(bytes, Kind.SESSION, parameters(bytes));
        };
    }

    /** The packet as it came, length included. */
    byte[] bytes() {
        return bytes.clone();
    }

    Kind kind() {
        return kind;
    }

    String user() {
        return parameters.getOrDefault("user", "");
    }

    /** The database asked for; the server takes the user's name where none is given. */
    String database() {
        return parameters.getOrDefault("database", user());
    }

    private static Map<String, String> parameters(byte[] bytes) {
        String text = new String(bytes, HEADER, bytes.length - HEADER, StandardCharsets.UTF_8);
        List<String> fields = List.of(text.split("\0", -1));
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i + 1 < fields.size() && !fields.get(i).isEmpty(); i += 2) {
            parameters.put(fields.get(i), fields.get(i + 1));
        }
        return parameters;
    }
}
