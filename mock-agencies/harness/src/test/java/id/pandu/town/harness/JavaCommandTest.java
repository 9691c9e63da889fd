package id.pandu.town.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JavaCommandTest {

    @Test
    void runsAJarWithItsArgumentsBehindIt() {
        JavaCommand unit = JavaCommand.of("town", Path.of("town.jar"))
                .withJvmOptions("-Xmx64m")
                .withSystemProperties(Map.of("a", "b"))
                .withArguments(List.of("--c"));
        assertThat(unit.line()).endsWith("-Xmx64m", "-Da=b", "-jar", "town.jar", "--c");
    }

    @Test
    void runsAClassFromAClassPathWithItsArgumentsBehindIt() {
        JavaCommand unit = JavaCommand.ofClassPath("issuer", "classes:some.jar", "org.example.Main")
                .withJvmOptions("-Xmx64m")
                .withArguments(List.of("--c"));
        assertThat(unit.line())
                .endsWith("-Xmx64m", "-cp", "classes:some.jar", "org.example.Main", "--c")
                .doesNotContain("-jar");
    }

    @Test
    void doesNotTellItsSecrets() {
        JavaCommand unit = JavaCommand.ofClassPath("issuer", "classes", "Main")
                .withEnvironment(Map.of("PASSWORD", "rahasia"))
                .withArguments(List.of("--password=rahasia"));
        assertThat(unit).asString().doesNotContain("rahasia");
    }
}
