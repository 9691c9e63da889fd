package id.pandu.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Set;

/** A folder with the key history of one log and its private keys, which only their owner can read. Nothing secret is overwritten. */
final class KeyFiles {

    private final Path directory;
    private final Path history;

    private KeyFiles(Path directory) {
        this.directory = directory;
        this.history = directory.resolve("keys.json");
    }

    static KeyFiles in(Path directory) {
        return new KeyFiles(directory);
    }

    /** Makes the first key. Returns what to tell the user. */
    String startHistory(String log, String keyId, Instant from) throws IOException {
        KeyPair pair = Ed25519.generate();
        KeyHistory keys = KeyHistory.startingWith(log, keyId, pair.getPublic(), from);
        if (Files.exists(history)) {
            throw new FileAlreadyExistsException(history.toString());
        }
        Files.createDirectories(directory);
        Path secret = write(keyId, pair);
        Files.write(history, keys.toJson(), StandardOpenOption.CREATE_NEW);
        return "secret " + secret + "\npublic " + history + "\nroot key sha256 " + keys.rootFingerprint();
    }

    /** Makes a further key. Returns what to tell the user. */
    String addKey(String keyId, String endorser, Path endorsingKey, boolean retire, Instant from) throws IOException {
        KeyHistory keys = KeyHistory.parse(Files.readAllBytes(history));
        var signer =
                new CheckpointSigner(keys.log(), endorser, Ed25519.readPrivate(Files.readString(endorsingKey, UTF_8)));
        KeyPair pair = Ed25519.generate();
        KeyHistory more = keys.with(signer, keyId, pair.getPublic(), from);
        more = retire ? more.ending(endorser, from) : more;
        Path secret = write(keyId, pair);
        Path fresh = directory.resolve("keys.json.new");
        Files.write(fresh, more.toJson());
        Files.move(fresh, history, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return "secret " + secret + "\npublic " + history;
    }

    private Path write(String keyId, KeyPair pair) throws IOException {
        Path file = directory.resolve(keyId + ".pem");
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (SeekableByteChannel channel = Files.newByteChannel(file, options, ownerOnly())) {
            channel.write(ByteBuffer.wrap(Ed25519.toPem(pair.getPrivate()).getBytes(UTF_8)));
        }
        return file;
    }

    private FileAttribute<?>[] ownerOnly() throws IOException {
        return Files.getFileStore(directory).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
