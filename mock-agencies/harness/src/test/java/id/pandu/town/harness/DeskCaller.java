package id.pandu.town.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.SftpClientFactory;

/** Hands files to a desk as a sender would. */
final class DeskCaller implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final SshClient client = SshClient.setUpDefaultClient();
    private final AtomicReference<PublicKey> hostKey = new AtomicReference<>();
    private final ClientSession session;
    private final SftpClient sftp;

    DeskCaller(int port, String user, String password) throws IOException {
        client.setServerKeyVerifier((toServer, address, key) -> {
            hostKey.set(key);
            return true;
        });
        SftpModuleProperties.SFTP_CHANNEL_OPEN_TIMEOUT.set(client, TIMEOUT);
        CoreModuleProperties.CHANNEL_OPEN_TIMEOUT.set(client, TIMEOUT);
        client.start();
        try {
            session = client.connect(user, "127.0.0.1", port).verify(TIMEOUT).getSession();
            session.addPasswordIdentity(password);
            session.auth().verify(TIMEOUT);
            sftp = SftpClientFactory.instance().createSftpClient(session);
        } catch (IOException e) {
            client.stop();
            throw e;
        }
    }

    SftpClient sftp() {
        return sftp;
    }

    ClientSession session() {
        return session;
    }

    String fingerprint() {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, hostKey.get());
    }

    /** Writes the file under its first name and gives it its last. */
    void handIn(String desk, String id, String text) throws IOException {
        write(part(desk, id), text);
        sftp.rename(part(desk, id), handedIn(desk, id));
    }

    void write(String path, String text) throws IOException {
        try (OutputStream out = sftp.write(path, OpenMode.Create, OpenMode.Truncate, OpenMode.Write)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    String read(String path) throws IOException {
        try (InputStream in = sftp.read(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static String part(String desk, String id) {
        return "/" + desk + "/usulan/masuk/." + id + ".part";
    }

    static String handedIn(String desk, String id) {
        return "/" + desk + "/usulan/masuk/" + id + ".csv";
    }

    static String result(String desk, String id) {
        return "/" + desk + "/usulan/hasil/" + id + ".csv";
    }

    @Override
    public void close() {
        client.stop();
    }
}
