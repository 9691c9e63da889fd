package id.pandu.town.proxy;

import id.pandu.town.agency.Agency;
import id.pandu.town.agency.AgencyDirectory;
import id.pandu.town.faults.ActiveFault;
import id.pandu.town.faults.FaultBoard;
import id.pandu.town.faults.FaultKind;
import id.pandu.town.journal.Journal;
import id.pandu.town.journal.JournalEntry;
import id.pandu.town.proxy.StartupPacket.Kind;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads which agency's database a connection wants, and starts its session or refuses it. */
public final class Reception {

    private static final String NO_AGENCY = "none";
    private static final byte NO_ENCRYPTION = 'N';

    private final InetSocketAddress upstream;
    private final AgencyDirectory agencies;
    private final FaultBoard board;
    private final Journal journal;
    private final Map<String, Set<Session>> sessions = new ConcurrentHashMap<>();

    /** A reception in front of this server. */
    public Reception(InetSocketAddress upstream, AgencyDirectory agencies, FaultBoard board, Journal journal) {
        this.upstream = upstream;
        this.agencies = agencies;
        this.board = board;
        this.journal = journal;
        board.onPut(this::dropEstablished);
    }

    void receive(Socket client) throws IOException, InterruptedException {
        DataInputStream in = new DataInputStream(client.getInputStream());
        StartupPacket packet = StartupPacket.read(in);
        while (packet.kind() == Kind.ENCRYPTION_REQUEST) {
            client.getOutputStream().write(NO_ENCRYPTION);
            packet = StartupPacket.read(in);
        }
        if (packet.kind() == Kind.CANCEL_REQUEST) {
            cancel(packet);
        } else {
            startSession(client, packet);
        }
    }

    private void cancel(StartupPacket packet) throws IOException {
        try (Socket server = connect()) {
            server.getOutputStream().write(packet.bytes());
            server.getInputStream().read();
        }
    }

    private void startSession(Socket client, StartupPacket packet) throws IOException, InterruptedException {
        String agency = agencies.byDatabase(packet.database()).map(Agency::id).orElse(NO_AGENCY);
        ActiveFault byHand = board.peek(agency).orElse(null);
        Exchange exchange = new Exchange(
                byHand == null ? board.takePlayed(agency).orElse(null) : null, () -> board.takePlayed(agency));
        ActiveFault fault = byHand == null ? exchange.fault() : byHand;
        JournalEntry opened = journal.opened(agency, packet.database(), packet.user(), name(fault));
        try {
            if (fault == null || fault.kind() != FaultKind.DROP || !fault.use()) {
                pass(client, packet, agency, exchange);
            }
        } finally {
            ActiveFault last = exchange.fault() == null ? byHand : exchange.fault();
            journal.closed(opened, name(board.peek(agency).orElse(last)));
        }
    }

    private void pass(Socket client, StartupPacket packet, String agency, Exchange exchange)
            throws IOException, InterruptedException {
        Set<Session> ofAgency = sessions.computeIfAbsent(agency, id -> ConcurrentHashMap.newKeySet());
        try (Socket server = connect()) {
            Session session = new Session(client, server, new StreamFaults(() -> board.peek(agency), exchange));
            ofAgency.add(session);
            try {
                session.run(packet);
            } finally {
                ofAgency.remove(session);
            }
        }
    }

    private void dropEstablished(String agency) {
        boolean drop = board.peek(agency)
                .filter(fault -> fault.kind() == FaultKind.DROP)
                .isPresent();
        if (drop) {
            sessions.getOrDefault(agency, Set.of()).forEach(Session::close);
        }
    }

    private static @Nullable String name(@Nullable ActiveFault fault) {
        return fault == null ? null : fault.kind().wireName();
    }

    private Socket connect() throws IOException {
        Socket server = new Socket();
        server.connect(upstream);
        server.setTcpNoDelay(true);
        return server;
    }
}
