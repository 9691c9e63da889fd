package id.pandu.town.usulan;

import id.pandu.town.faults.FaultKind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.CopyOption;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.server.SftpSubsystem;
import org.apache.sshd.sftp.server.SftpSubsystemConfigurator;
import org.jspecify.annotations.Nullable;

/** One caller's SFTP: serves request by request, and plays what befalls each. */
final class DeskSubsystem extends SftpSubsystem {

    private final DeskReception reception;
    private @Nullable DeskVisit visit;

    DeskSubsystem(ChannelSession channel, SftpSubsystemConfigurator configurator, DeskReception reception) {
        super(channel, configurator);
        this.reception = reception;
    }

    /** What befalls the present request, null for nothing. */
    @Nullable
    FaultKind fault() {
        return visit == null ? null : visit.fault();
    }

    @Override
    protected String doOpen(int id, String path, int pflags, int access, Map<String, Object> attributes)
            throws IOException {
        boolean writes = (access & (SftpConstants.ACE4_WRITE_DATA | SftpConstants.ACE4_APPEND_DATA)) != 0;
        arrive(writes ? DeskRequest.WRITE : DeskRequest.READ, path);
        return super.doOpen(id, path, pflags, access, attributes);
    }

    @Override
    protected String doOpenDir(int id, String path, Path folder, LinkOption... options) throws IOException {
        arrive(DeskRequest.LIST, path);
        return super.doOpenDir(id, path, folder, options);
    }

    @Override
    protected Map<String, Object> doStat(int id, String path, int flags) throws IOException {
        arrive(DeskRequest.STAT, path);
        return super.doStat(id, path, flags);
    }

    @Override
    protected Map<String, Object> doLStat(int id, String path, int flags) throws IOException {
        arrive(DeskRequest.STAT, path);
        return super.doLStat(id, path, flags);
    }

    @Override
    protected void doRename(int id, String from, String to, Collection<CopyOption> options) throws IOException {
        arrive(DeskRequest.RENAME, to);
        super.doRename(id, from, to, options);
    }

    @Override
    protected void doRemoveFile(int id, String path) throws IOException {
        arrive(DeskRequest.REMOVE, path);
        super.doRemoveFile(id, path);
    }

    @Override
    protected void send(Buffer buffer) throws IOException {
        DeskVisit ended = visit;
        visit = null;
        if (ended == null) {
            super.send(buffer);
        } else {
            ended.leave(sent(buffer, ended), isThere());
        }
    }

    /** Sends an answer as far as its fault lets it, and says what became of it. */
    private String sent(Buffer buffer, DeskVisit answered) throws IOException {
        FaultKind fault = answered.fault();
        switch (fault == null ? FaultKind.DELAY : fault) {
            case LOST_ANSWER -> getServerSession().close(true);
            case GARBAGE -> out.writeBuffer(BrokenPackets.garbage()).verify();
            case TRUNCATED -> {
                out.writeBuffer(BrokenPackets.half(buffer)).verify();
                getServerSession().close(false);
                return "truncated";
            }
            case LATE_ANSWER -> {
                uninterrupted(() -> answered.beLate(this::isThere));
                super.send(buffer);
            }
            default -> super.send(buffer);
        }
        return fault == FaultKind.LOST_ANSWER ? "dropped" : "answered";
    }

    private void arrive(DeskRequest request, String path) throws IOException {
        String place = resolveNormalizedLocation(path).toString();
        DeskVisit arrived = reception.arrived(request, DeskPath.of(place), place);
        if (arrived == null) {
            return;
        }
        if (arrived.fault() == FaultKind.DROP) {
            arrived.leave("dropped", true);
            getServerSession().close(true);
            throw new IOException("dropped");
        }
        visit = arrived;
        uninterrupted(() -> arrived.arrive(this::isThere));
    }

    private boolean isThere() {
        return getServerSession().isOpen();
    }

    private static void uninterrupted(Step step) throws IOException {
        try {
            step.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException, InterruptedException;
    }
}
