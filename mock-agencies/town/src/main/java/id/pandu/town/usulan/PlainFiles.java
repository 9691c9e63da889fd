package id.pandu.town.usulan;

import java.io.IOException;
import java.nio.channels.Channel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.CopyOption;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.PosixFilePermission;
import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;

/** Files of which nothing but reading, writing, renaming and deleting could ever be allowed: whatever else SFTP has is refused. */
abstract class PlainFiles implements SftpFileSystemAccessor {

    /** Refuses to change what there is to know about a file, or lets it be. */
    abstract void leaveAsItIs(Path file) throws IOException;

    static AccessDeniedException denied(Path file) {
        return new AccessDeniedException(String.valueOf(file));
    }

    @Override
    public void createDirectory(SftpSubsystemProxy caller, Path folder) throws IOException {
        throw denied(folder);
    }

    @Override
    public void createLink(SftpSubsystemProxy caller, Path link, Path existing, boolean symbolic) throws IOException {
        throw denied(link);
    }

    @Override
    public String resolveLinkTarget(SftpSubsystemProxy caller, Path link) throws IOException {
        throw denied(link);
    }

    @Override
    public void copyFile(SftpSubsystemProxy caller, Path from, Path to, Collection<CopyOption> options)
            throws IOException {
        throw denied(from);
    }

    @Override
    public FileLock tryLock(
            SftpSubsystemProxy caller,
            FileHandle handle,
            Path file,
            String handleName,
            Channel channel,
            long position,
            long size,
            boolean shared)
            throws IOException {
        throw denied(file);
    }

    @Override
    public void setFileAttribute(
            SftpSubsystemProxy caller, Path file, String view, String name, Object value, LinkOption... options)
            throws IOException {
        leaveAsItIs(file);
    }

    @Override
    public void setFileOwner(SftpSubsystemProxy caller, Path file, Principal owner, LinkOption... options)
            throws IOException {
        leaveAsItIs(file);
    }

    @Override
    public void setGroupOwner(SftpSubsystemProxy caller, Path file, Principal group, LinkOption... options)
            throws IOException {
        leaveAsItIs(file);
    }

    @Override
    public void setFilePermissions(
            SftpSubsystemProxy caller, Path file, Set<PosixFilePermission> permissions, LinkOption... options)
            throws IOException {
        leaveAsItIs(file);
    }

    @Override
    public void setFileAccessControl(
            SftpSubsystemProxy caller, Path file, List<AclEntry> entries, LinkOption... options) throws IOException {
        leaveAsItIs(file);
    }

    @Override
    public void applyExtensionFileAttributes(
            SftpSubsystemProxy caller, Path file, Map<String, byte[]> extensions, LinkOption... options)
            throws IOException {
        leaveAsItIs(file);
    }
}
