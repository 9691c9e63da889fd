package id.pandu.town;

import id.pandu.town.agency.AgencyDirectory;
import id.pandu.town.dapodik.DapodikLoader;
import id.pandu.town.dapodik.OfficeLists;
import id.pandu.town.dapodik.UpstreamServer;
import id.pandu.town.faults.FaultBoard;
import id.pandu.town.faults.FaultSource;
import id.pandu.town.journal.Journal;
import id.pandu.town.population.Population;
import id.pandu.town.population.SchoolCalendar;
import id.pandu.town.proxy.DatabaseProxy;
import id.pandu.town.proxy.Reception;
import id.pandu.town.worklist.WorkLists;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/** Makes the people, fills the databases and opens the proxy, all before the HTTP port opens. */
@Configuration(proxyBeanMethods = false)
class TownConfiguration {

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Jakarta"));
    }

    @Bean
    AgencyDirectory agencies() {
        return new AgencyDirectory();
    }

    @Bean
    FaultBoard faultBoard(FaultSource scenarios) {
        return new FaultBoard(scenarios);
    }

    @Bean
    Journal journal(TownSettings settings, Clock clock) {
        return new Journal(settings.journalSize(), clock);
    }

    @Bean
    Population population(TownSettings settings) {
        return Population.generate(settings.seed(), settings.population());
    }

    @Bean
    Reception reception(
            TownSettings settings, ServerProperties http, AgencyDirectory agencies, FaultBoard board, Journal journal) {
        requireFree(http);
        TownSettings.Database database = settings.database();
        InetSocketAddress upstream = new InetSocketAddress(database.upstreamHost(), database.requireUpstreamPort());
        return new Reception(upstream, agencies, board, journal);
    }

    /** Desks and mailbox open their ports first: a port that is in use must end the town before it drops a database. */
    @Bean
    @DependsOn({"deskServer", "mailServer"})
    DatabaseProxy databaseProxy(
            TownSettings settings,
            Population population,
            AgencyDirectory agencies,
            UpstreamServer upstream,
            Clock clock,
            Reception reception) {
        DatabaseProxy proxy = open(settings.database().proxyPort(), reception);
        load(upstream, population, agencies, SchoolCalendar.of(LocalDate.now(clock)));
        proxy.start();
        return proxy;
    }

    @Bean
    UpstreamServer upstreamServer(TownSettings settings) {
        TownSettings.Database database = settings.database();
        return new UpstreamServer(
                database.upstreamHost(),
                database.requireUpstreamPort(),
                database.superuser(),
                database.superuserPassword());
    }

    @Bean
    OfficeLists officeLists(AgencyDirectory agencies, UpstreamServer upstream, WorkLists lists) {
        return new OfficeLists(agencies.databases(), upstream, lists);
    }

    /** Opened before anything is loaded: a second town must not wipe the databases of the one that has the port. */
    private static DatabaseProxy open(int port, Reception reception) {
        try {
            return DatabaseProxy.open(port, reception);
        } catch (IOException e) {
            throw new StartupProblem("port " + port + " is in use (town.database.proxy-port)", e);
        }
    }

    private static void requireFree(ServerProperties http) {
        int port = http.getPort() == null ? 8080 : http.getPort();
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(http.getAddress(), port));
        } catch (IOException e) {
            throw new StartupProblem("port " + port + " is in use (server.port)", e);
        }
    }

    private static void load(
            UpstreamServer server, Population population, AgencyDirectory agencies, SchoolCalendar today) {
        try {
            new DapodikLoader(server).load(agencies.databases(), population.pupils(today), today);
        } catch (SQLException | IOException e) {
            throw new StartupProblem("the databases at " + server + " cannot be filled: " + e.getMessage(), e);
        }
    }
}
