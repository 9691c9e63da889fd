package id.pandu.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureTest {

    @Test
    void leavesTheReasonWhereMavenLooksForIt(@TempDir Path directory) {
        Path note = directory.resolve("note");
        assertThat(Failure.leaveNote("port 1 is in use", note.toString())).isTrue();
        assertThat(note).hasContent("port 1 is in use");
    }

    @Test
    void hasTheExitCodeTellItWhenNobodyLooksForANoteOrItCannotBeWritten(@TempDir Path directory) {
        assertThat(Failure.leaveNote("port 1 is in use", "")).isFalse();
        assertThat(Failure.leaveNote(
                        "port 1 is in use", directory.resolve("no/such/place").toString()))
                .isFalse();
    }
}
