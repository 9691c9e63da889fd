package id.pandu.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutTest {

    @Test
    void everyStartFindsEmptyDataDirectories(@TempDir Path module) throws IOException {
        Layout unit = new Layout(module);
        unit.prepare();
        Path table = unit.data(Part.HUB_DATABASE).resolve("base/1/2");
        Files.createDirectories(table.getParent());
        Files.writeString(table, "rows of yesterday");
        unit.prepare();
        assertThat(unit.data(Part.HUB_DATABASE)).isEmptyDirectory();
        assertThat(unit.data(Part.AGENCY_DATABASES)).isEmptyDirectory();
        assertThat(unit.logs()).isDirectory();
    }

    @Test
    void everyStartForgetsTheKeysAndCheckpointsOfTheOneBefore(@TempDir Path module) throws IOException {
        Layout unit = new Layout(module);
        unit.prepare();
        Files.writeString(unit.audit().resolve("checkpoints.ndjson"), "of yesterday");
        Files.writeString(Files.createDirectories(unit.secrets()).resolve("column-key"), "of yesterday");
        unit.prepare();
        assertThat(unit.audit()).isEmptyDirectory();
        assertThat(unit.secrets()).doesNotExist();
    }

    @Test
    void runsACopyOfTheJarThatWasBuilt(@TempDir Path root) throws IOException {
        Layout unit = new Layout(root.resolve("gateway-app/sandbox"));
        unit.prepare();
        Path built = Files.createDirectories(root.resolve("gateway-app/target")).resolve("pandu-gateway-exec.jar");
        Files.writeString(built, "a jar");
        assertThat(unit.jar(Part.GATEWAY)).hasContent("a jar").isNotEqualTo(built);
    }

    @Test
    void saysHowToBuildAJarThatIsMissing(@TempDir Path root) {
        Layout unit = new Layout(root.resolve("gateway-app/sandbox"));
        unit.prepare();
        assertThatExceptionOfType(SandboxException.class)
                .isThrownBy(() -> unit.jar(Part.TOWN))
                .withMessageContaining("pandu-town-exec.jar")
                .withMessageContaining("mvn -Psandbox");
    }
}
