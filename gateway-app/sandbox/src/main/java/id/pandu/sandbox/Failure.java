package id.pandu.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a start that failed ends: with the reason and exit code 1. Under Maven, which would bury the reason under a stack trace of its
 * own, the reason is left in the file that the system property {@code sandbox.failure-note} names, and the build fails on that.
 */
final class Failure {

    private Failure() {}

    static void tell(String reason) {
        System.err.println("\n" + reason);
        System.exit(leaveNote(reason, System.getProperty("sandbox.failure-note", "")) ? 0 : 1);
    }

    /** Whether the reason is in the file now. */
    static boolean leaveNote(String reason, String file) {
        if (file.isEmpty()) {
            return false;
        }
        try {
            Files.writeString(Path.of(file), reason);
            return true;
        } catch (IOException e) {
            System.err.println("The reason cannot be written to " + file + ": " + e.getMessage());
            return false;
        }
    }
}
