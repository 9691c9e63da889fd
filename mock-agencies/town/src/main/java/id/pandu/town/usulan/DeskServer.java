package id.pandu.town.usulan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** The SFTP server of all desks, on loopback. It offers SFTP only, to one login, below one folder; closing it deletes the folder. */
public final class DeskServer implements AutoCloseable {

    private static final int SFTP_3 = 3;

    private final SshServer server;
    private final Path root;

    private DeskServer(SshServer server, Path root) {
        this.server = server;
        this.root = root;
    }

    /** Opens the port, 0 for a free one. */
    static DeskServer open(DeskSettings settings, Path root, DeskReception reception) throws IOException {
        SshServer server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setPort(settings.port());
        server.setKeyPairProvider(KeyPairProvider.wrap(HostKey.of(settings.hostKeySeed())));
        server.setPasswordAuthenticator((user, password, session) ->
                isSame(settings.username(), user) && isSame(settings.password(), password));
        server.setUserAuthFactories(List.of(UserAuthPasswordFactory.INSTANCE));
        server.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
        server.setFileSystemFactory(new VirtualFileSystemFactory(root));
        server.setSubsystemFactories(List.of(new Subsystems(reception)));
        limit(server);
        server.start();
        return new DeskServer(server, root);
    }

    /** The port it listens on. */
    public int port() {
        return server.getPort();
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
        deleteAll(root);
    }

    /** Deletes a folder and whatever is in it. */
    static void deleteAll(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(DeskServer::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Version 3 without extensions is what every client speaks. */
    private static void limit(SshServer server) {
        SftpModuleProperties.SFTP_VERSION.set(server, SFTP_3);
        SftpModuleProperties.OPENSSH_EXTENSIONS.set(server, "");
        SftpModuleProperties.CLIENT_EXTENSIONS.set(server, "");
        SftpModuleProperties.MAX_OPEN_HANDLES_PER_SESSION.set(server, 16);
        CoreModuleProperties.MAX_CONCURRENT_SESSIONS.set(server, 256);
        CoreModuleProperties.MAX_AUTH_REQUESTS.set(server, 3);
        CoreModuleProperties.AUTH_TIMEOUT.set(server, Duration.ofSeconds(20));
        CoreModuleProperties.IDLE_TIMEOUT.set(server, Duration.ofMinutes(10));
    }

    private static boolean isSame(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the SFTP of each caller. */
    private static final class Subsystems extends SftpSubsystemFactory {

        private final DeskReception reception;

        Subsystems(DeskReception reception) {
            this.reception = reception;
            setFileSystemAccessor(new DeskRights(reception));
        }

        @Override
        public Command createSubsystem(ChannelSession channel) {
            return new DeskSubsystem(channel, this, reception);
        }
    }
}
