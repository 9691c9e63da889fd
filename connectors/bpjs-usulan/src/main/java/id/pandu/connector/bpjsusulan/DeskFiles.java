package id.pandu.connector.bpjsusulan;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Optional;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.CloseableHandle;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** Single files of a desk, whole and within bounds. */
final class DeskFiles {

    private static final int LARGEST = 64 << 10;

    private DeskFiles() {}

    /** Writes a file, in place of one that was left over under that name. */
    static void write(SftpClient sftp, String path, byte[] content) throws IOException {
        try (CloseableHandle file = sftp.open(path, OpenMode.Write, OpenMode.Create, OpenMode.Truncate)) {
            sftp.write(file, 0, content, 0, content.length);
        }
    }

    /**
     * What stands in a file; empty when there is none.
     *
     * @throws AgencyFault INVALID_RESPONSE when it is larger than the contract allows
     */
    static Optional<byte[]> read(SftpClient sftp, String path) throws IOException {
        try (CloseableHandle file = sftp.open(path, OpenMode.Read)) {
            return Optional.of(whole(sftp, file));
        } catch (SftpException failed) {
            return unlessMissing(failed);
        }
    }

    static boolean exists(SftpClient sftp, String path) throws IOException {
        try {
            sftp.stat(path);
            return true;
        } catch (SftpException failed) {
            return unlessMissing(failed).isPresent();
        }
    }

    /**
     * The text of a file.
     *
     * @throws AgencyFault INVALID_RESPONSE when it is not UTF-8
     */
    static String text(byte[] content) {
        try {
            return UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException garbage) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "the desk's file is not text");
        }
    }

    private static byte[] whole(SftpClient sftp, CloseableHandle file) throws IOException {
        byte[] content = new byte[LARGEST + 1];
        int length = 0;
        while (length < content.length) {
            int read = sftp.read(file, length, content, length, content.length - length);
            if (read < 0) {
                return Arrays.copyOf(content, length);
            }
            length += read;
        }
        throw new AgencyFault(Kind.INVALID_RESPONSE, "the desk's file is larger than one can be");
    }

    private static <T> Optional<T> unlessMissing(SftpException failed) throws SftpException {
        if (failed.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE) {
            return Optional.empty();
        }
        throw failed;
    }
}
