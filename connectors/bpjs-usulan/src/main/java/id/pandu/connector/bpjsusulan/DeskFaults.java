package id.pandu.connector.bpjsusulan;

import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.sshd.common.RuntimeSshException;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.util.buffer.BufferException;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** What a failure of a session means. Its own words are dropped: they hold paths and addresses. */
final class DeskFaults {

    private DeskFaults() {}

    /**
     * The refusal that the failure is.
     *
     * @param opened whether there was a session in which something could be left
     * @throws AgencyFault when it is none; the interrupt flag is set again when an interrupt was the cause
     */
    static DeskReply refusalOrFault(Exception failure, boolean opened) {
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
            throw new AgencyFault(Kind.FAILED, "interrupted");
        }
        if (failure instanceof TimeoutException) {
            throw opened
                    ? new AgencyFault(Kind.TIMEOUT, "the desk did not answer in time")
                    : new AgencyFault(Kind.UNREACHABLE, "no session in time");
        }
        Throwable cause = failure instanceof ExecutionException ? failure.getCause() : failure;
        return refusalOr(cause == null ? failure : cause, opened);
    }

    private static DeskReply refusalOr(Throwable cause, boolean opened) {
        if (isRefusedLogin(cause)) {
            return new DeskReply.Refused(Reason.CREDENTIALS);
        }
        if (cause instanceof SftpException failed && failed.getStatus() == SftpConstants.SSH_FX_PERMISSION_DENIED) {
            return new DeskReply.Refused(Reason.NOT_ENTITLED);
        }
        throw fault(cause, opened);
    }

    private static RuntimeException fault(Throwable cause, boolean opened) {
        return switch (cause) {
            case AgencyFault fault -> fault;
            case BufferException garbage -> new AgencyFault(Kind.INVALID_RESPONSE, "the answer is no SFTP");
            case RuntimeSshException broken -> broken(opened);
            case RuntimeException defect -> defect;
            default -> broken(opened);
        };
    }

    private static AgencyFault broken(boolean opened) {
        return opened
                ? new AgencyFault(Kind.FAILED, "the desk failed or the connection broke")
                : new AgencyFault(Kind.UNREACHABLE, "no session at the desk");
    }

    private static boolean isRefusedLogin(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(16)
                .filter(SshException.class::isInstance)
                .anyMatch(cause -> ((SshException) cause).getDisconnectCode()
                        == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE);
    }
}
