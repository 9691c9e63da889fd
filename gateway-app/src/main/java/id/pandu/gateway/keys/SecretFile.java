package id.pandu.gateway.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that a setting names. */
public final class SecretFile {

    private SecretFile() {}

    /** Its text; what cannot be read stops the start by the setting's name. */
    public static String read(String setting, @Nullable String file) {
        if (file == null || file.isBlank()) {
            throw new InvalidSecretException(setting, "is missing");
        }
        try {
            return Files.readString(Path.of(file));
        } catch (IOException | InvalidPathException unreadable) {
            throw new InvalidSecretException(setting, "names a file that cannot be read");
        }
    }
}
