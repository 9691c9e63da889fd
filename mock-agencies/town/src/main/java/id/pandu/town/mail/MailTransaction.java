package id.pandu.town.mail;

import id.pandu.town.faults.FaultKind;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.Session;

/** One mail on its way in: who sends it, to whom, and what it says. */
final class MailTransaction implements MessageHandler {

    /** The largest mail, in bytes. */
    static final int LARGEST = 1024 * 1024;

    private static final int TAKEN = 250;
    private static final int UNKNOWN = 550;
    private static final int TOO_LARGE = 552;
    private static final int UNREADABLE = 554;

    private final Mailbox mailbox;
    private final MailReception reception;
    private final Session session;
    private final Clock clock;
    private final List<String> to = new ArrayList<>();
    private String from = "";

    MailTransaction(Mailbox mailbox, MailReception reception, Session session, Clock clock) {
        this.mailbox = mailbox;
        this.reception = reception;
        this.session = session;
        this.clock = clock;
    }

    @Override
    public void from(String sender) {
        from = sender;
    }

    @Override
    public void recipient(String recipient) throws RejectException {
        MailVisit visit = reception.arrived(MailRequest.RCPT, recipient);
        if (visit.suffers(FaultKind.UNKNOWN_RECIPIENT)) {
            visit.leave(UNKNOWN, "answered");
            throw new RejectException(UNKNOWN, "5.1.1 Tidak ada kotak surel dengan nama itu");
        }
        to.add(recipient);
        visit.leave(TAKEN, "answered");
    }

    @Override
    public @Nullable String data(InputStream data) throws RejectException, IOException {
        MailVisit visit = reception.arrived(MailRequest.DATA, String.join(",", to));
        try {
            mailbox.add(MailReader.read(from, to, clock.instant(), bounded(data)));
        } catch (MessagingException | IOException e) {
            visit.leave(UNREADABLE, "answered");
            throw new RejectException(UNREADABLE, "5.6.0 Isi surel tidak terbaca");
        } catch (RejectException e) {
            visit.leave(e.getCode(), "answered");
            throw e;
        }
        answer(visit);
        return null;
    }

    @Override
    public void done() {}

    private void answer(MailVisit visit) throws DropConnectionException {
        FaultKind fault = visit.fault();
        switch (fault == null ? FaultKind.DELAY : fault) {
            case LOST_ANSWER -> breakOff(visit, "", "dropped");
            case TRUNCATED -> breakOff(visit, "25", "truncated");
            case LATE_ANSWER -> {
                visit.beLate();
                visit.leave(TAKEN, "answered");
            }
            default -> visit.leave(TAKEN, "answered");
        }
    }

    private void breakOff(MailVisit visit, String last, String outcome) throws DropConnectionException {
        MailDoor.breakOff(session.getSocket(), last.getBytes(StandardCharsets.US_ASCII));
        visit.leave(null, outcome);
        throw new DropConnectionException();
    }

    /** Reads to the end even what is too large, or the sender would take its rest for commands; but not without end. */
    private static byte[] bounded(InputStream data) throws RejectException, IOException {
        byte[] bytes = data.readNBytes(LARGEST + 1);
        if (bytes.length <= LARGEST) {
            return bytes;
        }
        for (int rounds = 0; rounds < 8; rounds++) {
            if (data.readNBytes(LARGEST).length == 0) {
                throw new RejectException(TOO_LARGE, "5.3.4 Surel terlalu besar");
            }
        }
        throw new DropConnectionException(TOO_LARGE, "5.3.4 Surel terlalu besar");
    }
}
