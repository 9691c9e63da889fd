package id.pandu.town.usulan;

import id.pandu.town.faults.FaultKind;
import id.pandu.town.usulan.DeskPath.Kind;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Collection;
import java.util.Set;
import org.apache.sshd.sftp.server.DirectoryHandle;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;

/** What callers may do, and nothing else: every way in which the SFTP server touches a file goes through here. */
final class DeskRights extends PlainFiles {

    private final DeskReception reception;

    DeskRights(DeskReception reception) {
        this.reception = reception;
    }

    @Override
    public SeekableByteChannel openFile(
            SftpSubsystemProxy caller,
            FileHandle handle,
            Path file,
            String handleName,
            Set<? extends OpenOption> options,
            FileAttribute<?>... attributes)
            throws IOException {
        DeskPath place = place(file);
        boolean writes = options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND);
        require(file, place.is(writes ? Kind.PART : Kind.RESULT));
        if (writes) {
            Desk desk = reception.desk(place.region()).orElseThrow(() -> denied(file));
            desk.beginWriting(place.id());
            try {
                return new SmallFile(
                        opened(caller, handle, file, handleName, options), () -> desk.endWriting(place.id()));
            } catch (IOException e) {
                desk.endWriting(place.id());
                throw e;
            }
        }
        SeekableByteChannel channel = opened(caller, handle, file, handleName, options);
        FaultKind fault = caller instanceof DeskSubsystem desk ? desk.fault() : null;
        return fault == FaultKind.WRONG_PERSON || fault == FaultKind.SCHEMA_VIOLATION
                ? FalseResult.of(channel, fault)
                : channel;
    }

    private SeekableByteChannel opened(
            SftpSubsystemProxy caller,
            FileHandle handle,
            Path file,
            String handleName,
            Set<? extends OpenOption> options)
            throws IOException {
        return super.openFile(caller, handle, file, handleName, options);
    }

    @Override
    public void renameFile(SftpSubsystemProxy caller, Path from, Path to, Collection<CopyOption> options)
            throws IOException {
        DeskPath part = place(from);
        DeskPath name = place(to);
        boolean handsIn = part.is(Kind.PART) && name.equals(new DeskPath(Kind.HANDED_IN, part.region(), part.id()));
        require(from, handsIn);
        reception.desk(part.region()).orElseThrow(() -> denied(from)).handIn(part.id());
    }

    @Override
    public void removeFile(SftpSubsystemProxy caller, Path file, boolean isFolder) throws IOException {
        require(file, !isFolder && place(file).is(Kind.PART));
        super.removeFile(caller, file, false);
    }

    @Override
    public DirectoryStream<Path> openDirectory(
            SftpSubsystemProxy caller, DirectoryHandle handle, Path folder, String handleName, LinkOption... options)
            throws IOException {
        require(folder, place(folder).is(Kind.FOLDER));
        return super.openDirectory(caller, handle, folder, handleName, options);
    }

    /** Clients like to set times and modes of what they write: that is no reason to fail, and has no effect. */
    @Override
    void leaveAsItIs(Path file) throws IOException {
        require(file, place(file).is(Kind.PART));
    }

    private static DeskPath place(Path file) {
        return DeskPath.of(file.toAbsolutePath().normalize().toString());
    }

    private static void require(Path file, boolean allowed) throws IOException {
        if (!allowed) {
            throw denied(file);
        }
    }
}
