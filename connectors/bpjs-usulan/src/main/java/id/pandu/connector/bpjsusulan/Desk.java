package id.pandu.connector.bpjsusulan;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.WorkItemQuery;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/**
 * The desk's folders. A proposal is written under a name that the desk does not read, and renamed: so it is there whole or not at all, and
 * never twice.
 */
final class Desk implements AutoCloseable {

    private final UsulanProperties properties;
    private final DeskSessions sessions;

    Desk(UsulanProperties properties, DeskSessions sessions) {
        this.properties = properties;
        this.sessions = sessions;
    }

    /** A desk with an SSH client of its own; nothing is sent before the first task. */
    static Desk at(UsulanProperties properties) {
        return new Desk(properties, new DeskSessions(properties));
    }

    /**
     * Leaves a proposal there, unless it is there already.
     *
     * @throws AgencyFault UNREACHABLE only when no session was had to leave it in
     */
    DeskReply leave(Proposal proposal) {
        return sessions.with(sftp -> {
            Optional<DeskReply> known = known(sftp, proposal.task());
            return known.isPresent() ? known.get() : leave(sftp, proposal);
        });
    }

    /**
     * Finds what the desk has of a task.
     *
     * @throws AgencyFault when the desk did not answer, or its file is larger than one can be
     */
    DeskReply find(WorkItemQuery query) {
        return sessions.with(sftp -> known(sftp, query.task()).orElseGet(DeskReply.Nothing::new));
    }

    @Override
    public void close() {
        sessions.close();
    }

    private DeskReply leave(SftpClient sftp, Proposal proposal) throws IOException {
        String hidden = properties.inbox("." + proposal.task() + ".part");
        DeskFiles.write(sftp, hidden, proposal.content().getBytes(UTF_8));
        try {
            sftp.rename(hidden, properties.inbox(proposal.task() + ".csv"));
        } catch (SftpException failed) {
            if (failed.getStatus() == SftpConstants.SSH_FX_PERMISSION_DENIED) {
                throw failed;
            }
            // SFTP has no word for a name that is taken: somebody was faster with the same task, or it failed.
            return known(sftp, proposal.task())
                    .orElseThrow(() -> new AgencyFault(Kind.FAILED, "the desk did not take the file"));
        }
        return new DeskReply.Lying(proposal.task());
    }

    private Optional<DeskReply> known(SftpClient sftp, UUID task) throws IOException {
        Optional<byte[]> told = DeskFiles.read(sftp, properties.outbox(task + ".csv"));
        if (told.isPresent()) {
            return Optional.of(new DeskReply.Told(task, DeskFiles.text(told.get())));
        }
        return DeskFiles.exists(sftp, properties.inbox(task + ".csv"))
                ? Optional.of(new DeskReply.Lying(task))
                : Optional.empty();
    }
}
