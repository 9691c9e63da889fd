package id.pandu.town.mail;

import id.pandu.town.faults.FaultKind;
import java.io.IOException;
import java.net.Socket;
import java.util.Random;
import org.subethamail.smtp.server.Session;
import org.subethamail.smtp.server.SessionHandler;

/** Greets senders, unless something befalls them at the door. */
final class MailDoor implements SessionHandler {

    private static final int BUSY = 421;

    private static final int GREETED = 220;
    private static final int GARBAGE_BYTES = 512;

    private final MailReception reception;

    MailDoor(MailReception reception) {
        this.reception = reception;
    }

    @Override
    public SessionAcceptance accept(Session session) {
        MailVisit visit = reception.arrived(MailRequest.CONNECT, "/");
        FaultKind fault = visit.fault();
        return fault == null ? greeted(visit) : met(fault, visit, session.getSocket());
    }

    private static SessionAcceptance met(FaultKind fault, MailVisit visit, Socket socket) {
        switch (fault) {
            case DELAY -> visit.beLate();
            case HANG -> visit.beHeld();
            case DROP -> {
                return closed(visit, socket, new byte[0], "dropped");
            }
            case GARBAGE -> {
                return closed(visit, socket, garbage(), "answered");
            }
            default -> {
                visit.leave(BUSY, "answered");
                return SessionAcceptance.failure(BUSY, "4.3.2 Layanan surel sedang gangguan");
            }
        }
        return greeted(visit);
    }

    private static SessionAcceptance greeted(MailVisit visit) {
        visit.leave(GREETED, "answered");
        return SessionAcceptance.success();
    }

    private static SessionAcceptance closed(MailVisit visit, Socket socket, byte[] last, String outcome) {
        breakOff(socket, last);
        visit.leave(null, outcome);
        return SessionAcceptance.failure(BUSY, "closed");
    }

    @Override
    public void onSessionEnd(Session session) {}

    /** Sends these bytes as they are, and closes the connection. */
    static void breakOff(Socket socket, byte[] last) {
        try (socket) {
            socket.getOutputStream().write(last);
            socket.getOutputStream().flush();
        } catch (IOException gone) {
            // The sender has hung up, which is what it was to see.
        }
    }

    private static byte[] garbage() {
        byte[] bytes = new byte[GARBAGE_BYTES];
        new Random(GARBAGE_BYTES).nextBytes(bytes);
        return bytes;
    }
}
