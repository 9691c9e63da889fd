package id.pandu.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessFileTest {

    private final ProcessHandle self = ProcessHandle.current();
    private Path file = Path.of("processes");
    private ProcessFile unit = new ProcessFile(file);

    @BeforeEach
    void place(@TempDir Path directory) {
        file = directory.resolve("processes");
        unit = new ProcessFile(file);
    }

    @Test
    void namesNobodyBeforeTheFirstStart() {
        assertThat(unit.alive()).isEmpty();
    }

    @Test
    void namesTheProcessesThatAreStillThere() {
        unit.add("launcher", self);
        unit.add("gateway", self);
        assertThat(new ProcessFile(file).alive())
                .extracting(ProcessFile.Entry::name, ProcessFile.Entry::pid)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("launcher", self.pid()),
                        org.assertj.core.groups.Tuple.tuple("gateway", self.pid()));
    }

    @Test
    void doesNotTakeALaterProcessWithTheSameIdForAnEarlierOne() throws IOException {
        Files.writeString(file, "gateway " + self.pid() + " 1000\n");
        assertThat(unit.alive()).isEmpty();
    }

    @Test
    void passesOverLinesThatCannotBeRead() throws IOException {
        Files.writeString(file, "\ngateway x y\ntown 12\nsome text of no meaning\n");
        unit.add("launcher", self);
        assertThat(unit.alive()).extracting(ProcessFile.Entry::name).containsExactly("launcher");
    }

    @Test
    void forgetsEverythingAtTheEnd() {
        unit.add("launcher", self);
        unit.delete();
        assertThat(file).doesNotExist();
        assertThat(unit.alive()).isEmpty();
    }
}
