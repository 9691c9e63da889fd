package id.pandu.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where things are.
 *
 * @param module directory of this module
 */
record Layout(Path module) {

    /** Directory of everything a run writes. */
    Path work() {
        return module.resolve("target/sandbox");
    }

    Path logs() {
        return work().resolve("logs");
    }

    Path log(Part part) {
        return logs().resolve(part.logFile());
    }

    /** Data directory of a cluster. */
    Path data(Part part) {
        return work().resolve("data").resolve(part.id());
    }

    /** What the gateway must keep to itself. */
    Path secrets() {
        return work().resolve("secrets");
    }

    /** Where the gateway publishes the checkpoints of its audit log. */
    Path audit() {
        return work().resolve("audit");
    }

    Path issuerSettings() {
        return module.resolve("config/issuer.yaml");
    }

    /** Settings, agreements and the issuer's people. */
    Path config() {
        return module.resolve("config");
    }

    Path gatewaySettings() {
        return config().resolve("gateway.yaml");
    }

    ProcessFile processFile() {
        return new ProcessFile(work().resolve("processes"));
    }

    /** Empties the directories of data and secrets, which belong together: every start begins anew. */
    void prepare() {
        try {
            for (Path emptied : List.of(data(Part.HUB_DATABASE), data(Part.AGENCY_DATABASES), audit())) {
                deleteTree(emptied);
                Files.createDirectories(emptied);
            }
            deleteTree(secrets());
            Files.createDirectories(logs());
        } catch (IOException e) {
            throw new SandboxException("The sandbox cannot use " + work() + ": " + e.getMessage(), e);
        }
    }

    /** A copy of a part's runnable jar, because a build would change the original under the running process. */
    Path jar(Part part) {
        Path built = module.resolve(
                        part == Part.GATEWAY
                                ? "../target/pandu-gateway-exec.jar"
                                : "../../mock-agencies/town/target/pandu-town-exec.jar")
                .normalize();
        try {
            return Files.copy(built, work().resolve(part.id() + ".jar"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new SandboxException("There is no " + built + "; build it with: mvn -Psandbox", e);
        }
    }

    /** Where that copy is unpacked. */
    Path unpacked(Part part) {
        return work().resolve(part.id());
    }

    private static void deleteTree(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
