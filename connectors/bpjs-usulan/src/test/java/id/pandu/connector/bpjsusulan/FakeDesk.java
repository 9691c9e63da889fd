package id.pandu.connector.bpjsusulan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A desk on a real SFTP server, in a folder of the test's. */
final class FakeDesk implements AutoCloseable {

    private final Path folder;
    private final KeyPair key = key();
    private final SshServer server = SshServer.setUpDefaultServer();

    FakeDesk(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(inbox());
        Files.createDirectories(outbox());
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(key));
        server.setPasswordAuthenticator(
                (user, password, session) -> user.equals("pandu") && password.equals("sandbox"));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(folder));
        server.start();
    }

    UsulanProperties properties() {
        return properties("sandbox", fingerprint(), Duration.ofSeconds(20));
    }

    UsulanProperties properties(String password, String hostKey, Duration timeout) {
        return new UsulanProperties("127.0.0.1", server.getPort(), hostKey, "pandu", password, null, timeout);
    }

    String fingerprint() {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, key.getPublic());
    }

    Path inbox() {
        return folder.resolve("usulan/masuk");
    }

    Path outbox() {
        return folder.resolve("usulan/hasil");
    }

    SshServer server() {
        return server;
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }

    private static KeyPair key() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
