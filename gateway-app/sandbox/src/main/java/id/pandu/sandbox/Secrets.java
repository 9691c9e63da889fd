package id.pandu.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;

/**
 * The keys of one run: the gateway gets them as files that only their owner can read, as it would get mounted secrets. They are made
 * anew at each start, like the data they protect.
 */
final class Secrets {

    /** The file with the password of the gateway's user in Redis. */
    static final String REDIS_PASSWORD = "redis-password";

    private static final int KEY_BYTES = 32;
    private static final int PEM_LINE = 64;

    /** The key history writes times with three decimals, always. */
    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Path directory;
    private final SecureRandom random = new SecureRandom();

    private Secrets(Path directory) {
        this.directory = directory;
    }

    /** Makes the directory with everything in it. */
    static void create(Path directory) {
        try {
            Files.createDirectory(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Secrets secrets = new Secrets(directory);
            secrets.writeSigningKey();
            secrets.write("person-hash-key", secrets.randomKey());
            secrets.write("column-key", secrets.randomKey());
            secrets.write("link-key", secrets.randomKey());
            secrets.write("letter-key", secrets.randomKey());
            secrets.write(REDIS_PASSWORD, secrets.randomKey());
        } catch (IOException | GeneralSecurityException e) {
            throw new SandboxException("The sandbox cannot make keys in " + directory + ": " + e.getMessage(), e);
        }
    }

    /** One of them. */
    static String read(Path directory, String name) {
        try {
            return Files.readString(directory.resolve(name));
        } catch (IOException e) {
            throw new SandboxException("The sandbox cannot read " + name + " in " + directory, e);
        }
    }

    /** The key that audit checkpoints are signed with, and the history that names its public half. */
    private void writeSigningKey() throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        write("audit-signing-key.pem", pem(pair.getPrivate()));
        write("audit-keys.json", """
                {"log":"pandu-sandbox","keys":[{"keyId":"sandbox-1","publicKey":"%s","from":"%s"}]}
                """.formatted(
                Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()), MILLISECONDS.format(Instant.now())));
    }

    private String randomKey() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    /** The file is unreadable to others before there is anything in it. */
    private void write(String name, String text) throws IOException {
        Path file = Files.createFile(
                directory.resolve(name),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }

    private static String pem(Key key) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'}).encodeToString(key.getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }
}
