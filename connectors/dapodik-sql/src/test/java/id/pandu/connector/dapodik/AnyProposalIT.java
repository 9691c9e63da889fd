package id.pandu.connector.dapodik;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.connector.Receipt;
import id.pandu.connector.testkit.HostileText;
import id.pandu.connector.testkit.SampleTask;
import id.pandu.connector.worklist.ListText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.NullUnmarked;

/** Whatever stands in a task, the office reads it as it was given. */
@NullUnmarked
class AnyProposalIT {

    private static final String GOODS = "; barang: tarpaulin 2, blanket 4";

    private static DistrictDatabase database;
    private static DapodikDatabase pool;
    private static WorkList list;

    private final HandOverTranslator unit = new HandOverTranslator(Clock.systemUTC());

    @BeforeContainer
    static void start() throws Exception {
        database = DistrictDatabase.create("any_proposal");
        DapodikProperties properties = Settings.of(database.jdbcUrl(), Settings.PASSWORD, Duration.ofSeconds(10))
                .withTasks(Settings.PASSWORD)
                .properties();
        pool = DapodikDatabase.forTasks("disdik-sragen", properties);
        list = new WorkList(pool, properties);
    }

    @AfterContainer
    static void stop() {
        pool.close();
    }

    @Property(tries = 200)
    void isReadByTheOfficeAsItWasGiven(@ForAll("words") String words) throws Exception {
        UUID task = UUID.randomUUID();
        assertThat(unit.toReceipt(list.add(unit.toRequest(SampleTask.saying(task, words)))))
                .isInstanceOf(Receipt.Taken.class);

        try (Connection connection = database.connect();
                PreparedStatement read =
                        connection.prepareStatement("SELECT * FROM rujukan.usulan_masuk WHERE id_rujukan = ?")) {
            read.setObject(1, task);
            try (ResultSet row = read.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString("keterangan")).isEqualTo(words + GOODS);
                assertThat(row.getString("keberadaan")).isEqualTo(words);
                assertThat(row.getString("nama")).isEqualTo(ListText.words(words, 200));
                assertThat(row.getString("instansi_pengirim")).isEqualTo(ListText.words(words, 200));
            }
        }
    }

    @Provide
    Arbitrary<String> words() {
        return HostileText.longWords();
    }
}
