package id.pandu.connector.bpjsusulan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.api.model.Facet;
import id.pandu.api.model.TaskStatus;
import id.pandu.connector.Agency;
import id.pandu.connector.AgencySettings;
import id.pandu.connector.Connector;
import id.pandu.connector.Receipt;
import id.pandu.connector.WorkItem;
import id.pandu.connector.WorkItemQuery;
import id.pandu.connector.testkit.ConnectorRunner;
import id.pandu.connector.testkit.SampleTask;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsulanConnectorTest {

    @Test
    void isFoundAsAServiceThatTakesTasks() {
        assertThat(ServiceLoader.load(Connector.class))
                .singleElement()
                .isInstanceOf(UsulanConnector.class)
                .satisfies(unit -> {
                    assertThat(unit.dialect()).isEqualTo("bpjs-usulan");
                    assertThat(unit.mode()).isEqualTo(Connector.Mode.RECORD);
                    assertThat(unit.takesTasks()).isTrue();
                    assertThat(unit.resolves()).isFalse();
                });
    }

    @Test
    void answersNoLookups() {
        var coverage = new Agency("usulan-sragen", "Meja usulan", "33.14", List.of(Facet.COVERAGE));

        assertThatThrownBy(() -> new UsulanConnector().connect(coverage, settings(null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("facets", "Hint");
    }

    @Test
    void carriesATaskFromTheHubToTheDeskAndBack(@TempDir Path folder) throws Exception {
        var agency = new Agency("usulan-sragen", "Meja usulan", "33.14", List.of());
        UUID task = UUID.randomUUID();
        var query = new WorkItemQuery(task, null, "33.14");
        try (var desk = new FakeDesk(folder);
                var runner = new ConnectorRunner(new UsulanConnector(), agency, settings(desk.properties()))) {
            assertThat(runner.workItem(query)).isInstanceOf(WorkItem.Absent.class);
            assertThat(runner.handOver(SampleTask.of(task)))
                    .isInstanceOfSatisfying(
                            Receipt.Taken.class,
                            taken -> assertThat(taken.nativeId()).isEqualTo(task.toString()));
            assertThat(runner.workItem(query))
                    .isInstanceOfSatisfying(
                            WorkItem.Present.class,
                            present -> assertThat(present.status()).isEqualTo(TaskStatus.RECEIVED));
        }
    }

    private static AgencySettings settings(@Nullable UsulanProperties properties) {
        return new AgencySettings() {
            @Override
            public <T> T as(Class<T> type) {
                return Objects.requireNonNull(type.cast(properties));
            }
        };
    }
}
