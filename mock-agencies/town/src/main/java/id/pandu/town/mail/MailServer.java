package id.pandu.town.mail;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;

/** The SMTP server of the mailbox, on loopback, without TLS and without login. */
public final class MailServer implements AutoCloseable {

    private static final int MOST_CONNECTIONS = 256;
    private static final int MOST_RECIPIENTS = 16;
    private static final int IDLE_MINUTES = 5;

    private final SMTPServer server;
    private final ExecutorService senders;

    private MailServer(SMTPServer server, ExecutorService senders) {
        this.server = server;
        this.senders = senders;
    }

    /** Opens the port; a {@link RuntimeException} when it cannot. */
    static MailServer open(int port, Mailbox mailbox, MailReception reception, Clock clock)
            throws UnknownHostException {
        ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
        SMTPServer server = SMTPServer.port(port)
                .bindAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))
                .hostName("surel.kota.contoh")
                .softwareName("pandu-town")
                .maxConnections(MOST_CONNECTIONS)
                .maxRecipients(MOST_RECIPIENTS)
                .maxMessageSize(MailTransaction.LARGEST)
                .connectionTimeout(IDLE_MINUTES, TimeUnit.MINUTES)
                .executorService(senders)
                .sessionHandler(new MailDoor(reception))
                .messageHandlerFactory(context -> new MailTransaction(mailbox, reception, session(context), clock))
                .build();
        server.start();
        return new MailServer(server, senders);
    }

    /** Whoever is held by a fault is let go first, or the server would wait for them. */
    @Override
    public void close() {
        senders.shutdownNow();
        server.stop();
    }

    private static Session session(MessageContext context) {
        if (context instanceof Session session) {
            return session;
        }
        throw new IllegalStateException("the SMTP server has other sessions than its own");
    }
}
