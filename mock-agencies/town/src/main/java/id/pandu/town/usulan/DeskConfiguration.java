package id.pandu.town.usulan;

import id.pandu.town.StartupProblem;
import id.pandu.town.agency.Agency;
import id.pandu.town.agency.AgencyDirectory;
import id.pandu.town.faults.FaultBoard;
import id.pandu.town.journal.Journal;
import id.pandu.town.worklist.WorkLists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the desks and the SFTP server in front of them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeskSettings.class)
class DeskConfiguration {

    @Bean
    DeskServer deskServer(
            DeskSettings settings, AgencyDirectory agencies, WorkLists lists, DeskReception reception, Clock clock) {
        List<Agency> offices = agencies.all().stream()
                .filter(agency -> agency.channel() == Agency.Channel.FILES)
                .toList();
        Path root = temporary();
        try {
            reception.open(offices, root, lists, clock);
            return DeskServer.open(settings, root, reception);
        } catch (IOException e) {
            DeskServer.deleteAll(root);
            throw new StartupProblem("port " + settings.port() + " is in use (town.usulan.port)", e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("pandu-usulan");
        } catch (IOException e) {
            throw new StartupProblem("the desks have no temporary folder: " + e.getMessage(), e);
        }
    }

    @Bean
    DeskReception deskReception(FaultBoard board, Journal journal) {
        return new DeskReception(board, journal);
    }
}
