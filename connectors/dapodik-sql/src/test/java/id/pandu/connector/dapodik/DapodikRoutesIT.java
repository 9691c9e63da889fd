package id.pandu.connector.dapodik;

import static id.pandu.connector.dapodik.DistrictDatabase.MOTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import id.pandu.api.model.Education;
import id.pandu.api.model.Facet;
import id.pandu.api.model.Profile;
import id.pandu.api.model.Pupil;
import id.pandu.connector.Agency;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.AgencyAnswer.Refused;
import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.AgencyRoutes;
import id.pandu.connector.LookupQuery;
import id.pandu.connector.PersonKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.ServerSocketChannel;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The route on a real PostgreSQL, without the agency town between. */
class DapodikRoutesIT {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final String WAITING = "pg_stat_activity WHERE datname = current_database()"
            + " AND application_name = 'pandu' AND wait_event_type = 'Lock'";

    private static DistrictDatabase database;

    private final DefaultCamelContext camel = new DefaultCamelContext();

    @BeforeAll
    static void create() throws Exception {
        database = DistrictDatabase.create("routes");
    }

    @BeforeEach
    void start() throws Exception {
        database.reset();
        camel.start();
        add("disdik-satu", Settings.of(database.jdbcUrl(), Settings.PASSWORD, TIMEOUT));
    }

    @AfterEach
    void stop() throws Exception {
        camel.close();
    }

    @Test
    void answersWithThePupilsOfAMother() {
        assertThat(ask("disdik-satu"))
                .asInstanceOf(type(AgencyAnswer.Found.class))
                .extracting(AgencyAnswer.Found::profile)
                .extracting(Profile::education)
                .isNotNull()
                .asInstanceOf(type(Education.class))
                .satisfies(education -> assertThat(education.ownEnrolment()).isNull())
                .extracting(Education::pupils)
                .asInstanceOf(list(Pupil.class))
                .extracting(Pupil::name, Pupil::relation, Pupil::className)
                .containsExactly(tuple("BUDI CONTOH", Pupil.RelationEnum.MOTHER, "VIII A"));
    }

    @Test
    void keepsTwoAgenciesOfOneContextApart() throws Exception {
        var other = DistrictDatabase.create("routes_other");
        add("disdik-dua", Settings.of(other.jdbcUrl(), Settings.PASSWORD, TIMEOUT));

        assertThat(ask("disdik-satu")).isInstanceOf(AgencyAnswer.Found.class);
        assertThat(ask("disdik-dua")).isInstanceOf(AgencyAnswer.NotFound.class);
    }

    @Test
    void takesNoStatementAndNoParameterFromAHeader() {
        Exchange reply = send("disdik-satu", exchange -> {
            exchange.getMessage().setHeader("CamelSqlQuery", "SELECT 1 AS peserta_didik_id");
            exchange.getMessage().setHeader("CamelSqlRetrieveGeneratedKeys", true);
            exchange.getMessage().setHeader("nik", "3314100101019999");
            exchange.getMessage().setHeader("semester", "20252");
        });

        assertThat(reply.getException()).isNull();
        assertThat(reply.getMessage().getBody()).isInstanceOf(AgencyAnswer.Found.class);
    }

    @Test
    void leavesNothingNativeInTheExchange() throws Exception {
        Exchange answered = send("disdik-satu", exchange -> {});
        assertForgotten(answered);

        database.run("REVOKE ALL ON public.sekolah FROM pandu_baca");
        Exchange refused = send("disdik-satu", exchange -> {});
        database.run("GRANT SELECT ON public.sekolah TO pandu_baca");
        assertThat(refused.getMessage().getBody()).isInstanceOf(Refused.class);
        assertForgotten(refused);

        losesItsConnections();
        Exchange failed = send("disdik-satu", exchange -> {});
        assertThat(failed.getException()).isInstanceOf(AgencyFault.class).hasNoCause();
        assertForgotten(failed);
        assertThat(failed.getMessage().getBody()).isNull();
    }

    @Test
    void cannotWriteEvenWithALoginThatCould() throws Exception {
        var sessions = PostgresSession.of(
                Settings.of(database.jdbcUrl(), Settings.PASSWORD, TIMEOUT).properties());
        try (Connection connection = sessions.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(catchThrowableOfType(
                                    SQLException.class, () -> statement.execute("UPDATE public.sekolah SET nama = 'X'"))
                            .getSQLState())
                    .isEqualTo("25006");
        }
    }

    @Test
    void opensNoConnectionBeforeTheFirstQuestion() throws Exception {
        try (var server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            server.configureBlocking(false);
            int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
            add("disdik-mati", Settings.of("jdbc:postgresql://127.0.0.1:" + port + "/d", "x", TIMEOUT));

            assertThat(server.accept()).isNull();

            assertFault(Kind.TIMEOUT, "disdik-mati");
            assertThat(server.accept()).isNotNull();
        }
    }

    @Test
    void isUnreachableWhenNobodyListens() throws Exception {
        add("disdik-mati", Settings.of("jdbc:postgresql://127.0.0.1:" + closedPort() + "/d", "x", TIMEOUT));

        assertFault(Kind.UNREACHABLE, "disdik-mati");
        assertFault(Kind.UNREACHABLE, "disdik-mati");
    }

    @Test
    void answersRefusedToEveryoneAtOnceWhenThePasswordIsWrong() throws Exception {
        add("disdik-salah", Settings.of(database.jdbcUrl(), "salah", TIMEOUT));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<AgencyAnswer> question = () -> ask("disdik-salah");
            for (Future<AgencyAnswer> answer : threads.invokeAll(Collections.nCopies(12, question))) {
                assertThat(answer.get()).isEqualTo(new Refused(Reason.CREDENTIALS));
            }
        }
    }

    @Test
    void answersRefusedWhenTheLoginMayNotRead() throws Exception {
        database.run("REVOKE ALL ON public.sekolah FROM pandu_baca");
        try {
            assertThat(ask("disdik-satu")).isEqualTo(new Refused(Reason.NOT_ENTITLED));
        } finally {
            database.run("GRANT SELECT ON public.sekolah TO pandu_baca");
        }
        assertThat(ask("disdik-satu")).isInstanceOf(AgencyAnswer.Found.class);
    }

    @Test
    void answersRefusedWhenTheDatabaseIsNotThere() throws Exception {
        add("disdik-hilang", Settings.of(database.jdbcUrl() + "_tidak_ada", Settings.PASSWORD, TIMEOUT));

        assertThat(ask("disdik-hilang")).isEqualTo(new Refused(Reason.NOT_ENTITLED));
    }

    @Test
    void isInvalidWhenTheSchemaIsAnother() throws Exception {
        database.run("ALTER TABLE public.peserta_didik RENAME COLUMN no_kip TO nomor_kip");
        try {
            assertFault(Kind.INVALID_RESPONSE, "disdik-satu");
        } finally {
            database.run("ALTER TABLE public.peserta_didik RENAME COLUMN nomor_kip TO no_kip");
        }
        assertThat(ask("disdik-satu")).isInstanceOf(AgencyAnswer.Found.class);
    }

    @Test
    void isInvalidWhenAPersonHasMorePupilsThanTheContractHolds() throws Exception {
        database.run("""
                CREATE TEMP TABLE more AS SELECT gen_random_uuid() AS id FROM generate_series(1, 200);
                INSERT INTO public.peserta_didik
                       (peserta_didik_id, nama, jenis_kelamin, tanggal_lahir, nik_wali, create_date, last_update, last_sync, updater_id)
                SELECT id, 'ANAK CONTOH', 'P', '2014-01-02', '3314105203909991', now(), now(), now(), id FROM more;
                INSERT INTO public.registrasi_peserta_didik
                       (registrasi_id, peserta_didik_id, sekolah_id, jenis_pendaftaran_id, tanggal_masuk_sekolah, create_date, last_update, last_sync, updater_id)
                SELECT id, id, '00000000-0000-0000-0000-0000000000a1', 1, '2025-07-14', now(), now(), now(), id FROM more;
                INSERT INTO public.anggota_rombel
                       (anggota_rombel_id, rombongan_belajar_id, peserta_didik_id, jenis_pendaftaran_id, create_date, last_update, last_sync, updater_id)
                SELECT id, '00000000-0000-0000-0000-0000000000d1', id, 1, now(), now(), now(), id FROM more""");

        assertFault(Kind.INVALID_RESPONSE, "disdik-satu");
    }

    @Test
    void isOutOfTimeWhenTheStatementTakesLongerThanTheAgencyMay() throws Exception {
        try (Connection holder = database.connect()) {
            lock(holder);
            assertFault(Kind.TIMEOUT, "disdik-satu");
            assertThat(database.count(WAITING)).isZero();
        }
        assertThat(ask("disdik-satu")).isInstanceOf(AgencyAnswer.Found.class);
    }

    @Test
    void answersWithoutSessionOptionsWhereTheServerTakesNone() throws Exception {
        var plain = Settings.of(database.jdbcUrl(), Settings.PASSWORD, TIMEOUT).withSessionOptions("");
        add("disdik-lama", plain);

        assertThat(ask("disdik-lama")).isInstanceOf(AgencyAnswer.Found.class);
        try (Connection connection = PostgresSession.of(plain.properties()).getConnection();
                Statement statement = connection.createStatement();
                ResultSet shown = statement.executeQuery("SHOW client_connection_check_interval")) {
            shown.next();
            assertThat(shown.getString(1)).isEqualTo("0");
        }
    }

    @Test
    void isUnreachableWhenTheServerRefusesASessionOption() throws Exception {
        var settings = Settings.of(database.jdbcUrl(), Settings.PASSWORD, TIMEOUT);
        add("disdik-asing", settings.withSessionOptions("-c pilihan_yang_tidak_ada=1"));
        add("disdik-aneh", settings.withSessionOptions("-c client_connection_check_interval=-1"));

        assertFault(Kind.UNREACHABLE, "disdik-asing");
        assertFault(Kind.UNREACHABLE, "disdik-aneh");
    }

    @Test
    void blamesNotTheDatabaseForADefectOfTheRoute() throws Exception {
        AdviceWith.adviceWith(
                camel,
                "agency.disdik-satu.lookup",
                route -> route.weaveById("call-disdik-satu").replace().process(exchange -> {
                    throw new ClassCastException("ours");
                }));

        Exchange reply = send("disdik-satu", exchange -> {});

        assertThat(reply.getException()).isInstanceOf(ClassCastException.class).hasMessage("ours");
        assertForgotten(reply, ClassCastException.class);
    }

    @Test
    void endsTheStatementOnTheServerWhenInterrupted() throws Exception {
        add("disdik-sabar", Settings.of(database.jdbcUrl(), Settings.PASSWORD, Duration.ofMinutes(1)));
        try (Connection holder = database.connect()) {
            lock(holder);
            var ended = new CompletableFuture<Throwable>();
            Thread asking = Thread.ofVirtual()
                    .start(() ->
                            ended.complete(send("disdik-sabar", exchange -> {}).getException()));
            await().until(() -> database.count(WAITING) == 1);

            asking.interrupt();

            assertThat(ended).succeedsWithin(Duration.ofSeconds(2)).isInstanceOf(AgencyFault.class);
            await().atMost(Duration.ofSeconds(5)).until(() -> database.count(WAITING) == 0);
        }
        assertThat(ask("disdik-sabar")).isInstanceOf(AgencyAnswer.Found.class);
    }

    @Test
    void isUnreachableWhenAllConnectionsAreInUse() throws Exception {
        try (Connection holder = database.connect();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            add("disdik-ramai", Settings.of(database.jdbcUrl(), Settings.PASSWORD, Duration.ofSeconds(6)));
            lock(holder);
            for (int i = 0; i < 4; i++) {
                threads.execute(() -> send("disdik-ramai", exchange -> {}));
            }
            await().until(() -> database.count(WAITING) == 4);

            assertFault(Kind.UNREACHABLE, "disdik-ramai");
            holder.rollback();
        }
        assertThat(ask("disdik-ramai")).isInstanceOf(AgencyAnswer.Found.class);
    }

    @Test
    void closesItsConnectionsWithTheContext() throws Exception {
        ask("disdik-satu");
        assertThat(database.count("pg_stat_activity WHERE datname = current_database() AND application_name = 'pandu'"))
                .isPositive();

        camel.close();

        await().until(() ->
                database.count("pg_stat_activity WHERE datname = current_database() AND application_name = 'pandu'")
                        == 0);
    }

    private void losesItsConnections() {
        camel.getRegistry()
                .lookupByNameAndType("dapodik-disdik-satu", DapodikDatabase.class)
                .close();
    }

    private static void lock(Connection holder) throws Exception {
        holder.setAutoCommit(false);
        try (Statement statement = holder.createStatement()) {
            statement.execute("LOCK TABLE public.peserta_didik IN ACCESS EXCLUSIVE MODE");
        }
    }

    private static int closedPort() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return server.getLocalPort();
        }
    }

    private void add(String agencyId, Settings settings) throws Exception {
        var agency = new Agency(agencyId, "Dinas Pendidikan Contoh", "33.14", List.of(Facet.EDUCATION));
        camel.addRoutes(new DapodikConnector(Clock.fixed(NOW, ZoneOffset.UTC)).connect(agency, settings));
    }

    private AgencyAnswer ask(String agencyId) {
        return send(agencyId, exchange -> {}).getMessage().getBody(AgencyAnswer.class);
    }

    private void assertFault(Kind kind, String agencyId) {
        assertThat(send(agencyId, exchange -> {}).getException())
                .asInstanceOf(type(AgencyFault.class))
                .extracting(AgencyFault::kind)
                .isEqualTo(kind);
    }

    private static void assertForgotten(Exchange exchange) {
        assertForgotten(exchange, AgencyFault.class);
    }

    private static void assertForgotten(Exchange exchange, Class<? extends Exception> thrown) {
        assertThat(exchange.getMessage().getHeaders()).isEmpty();
        assertThat(exchange.getProperties().values()).doesNotHaveAnyElementsOfTypes(EducationRequest.class);
        assertThat(exchange.getProperty(Exchange.EXCEPTION_CAUGHT))
                .satisfiesAnyOf(
                        caught -> assertThat(caught).isNull(),
                        caught -> assertThat(caught).isInstanceOf(thrown));
    }

    private Exchange send(String agencyId, Processor headers) {
        return camel.createProducerTemplate().send(AgencyRoutes.lookupOf(agencyId), exchange -> {
            exchange.getMessage()
                    .setBody(new LookupQuery(
                            Facet.EDUCATION,
                            new PersonKey.Nik(MOTHER),
                            Instant.now().plusSeconds(10)));
            headers.process(exchange);
        });
    }
}
