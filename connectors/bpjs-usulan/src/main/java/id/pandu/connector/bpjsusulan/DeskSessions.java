package id.pandu.connector.bpjsusulan;

import id.pandu.connector.AgencyFault;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;

/**
 * Sessions at one SFTP server, each for one call. The calling thread waits; an interrupt or the timeout closes the session. Of the
 * machine's own SSH settings, keys and known hosts nothing is used.
 */
final class DeskSessions implements AutoCloseable {

    private static final int SFTP_VERSION = 3;

    private final UsulanProperties properties;
    private final SshClient ssh;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    DeskSessions(UsulanProperties properties) {
        this.properties = properties;
        this.ssh = client(properties.hostKey());
        this.ssh.start();
    }

    /**
     * Does this in a session.
     *
     * @throws AgencyFault when there was none, or when it broke, failed or took too long
     */
    DeskReply with(Work work) {
        var opened = new AtomicBoolean();
        Future<DeskReply> pending = threads.submit(() -> inSession(work, opened));
        try {
            return pending.get(properties.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (Exception failed) {
            pending.cancel(true);
            return DeskFaults.refusalOrFault(failed, opened.get());
        }
    }

    @Override
    public void close() {
        ssh.stop();
        threads.shutdownNow();
    }

    private DeskReply inSession(Work work, AtomicBoolean opened) throws IOException {
        Duration patience = properties.timeout().dividedBy(2);
        try (ClientSession session = ssh.connect(properties.username(), properties.host(), properties.port())
                .verify(patience)
                .getSession()) {
            session.addPasswordIdentity(properties.password());
            session.auth().verify(patience);
            try (SftpClient sftp = SftpClientFactory.instance().createSftpClient(session, SFTP_VERSION)) {
                opened.set(true);
                return work.in(sftp);
            }
        }
    }

    private SshClient client(String hostKey) {
        SshClient client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier(
                (session, address, key) -> hostKey.equals(KeyUtils.getFingerPrint(BuiltinDigests.sha256, key)));
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setUserAuthFactories(List.of(UserAuthPasswordFactory.INSTANCE));
        CoreModuleProperties.IDLE_TIMEOUT.set(client, properties.timeout());
        CoreModuleProperties.AUTH_TIMEOUT.set(client, properties.timeout());
        return client;
    }

    /** What is done in a session. */
    @FunctionalInterface
    interface Work {
        DeskReply in(SftpClient sftp) throws IOException;
    }
}
