package id.pandu.town.mail;

import id.pandu.town.StartupProblem;
import id.pandu.town.faults.FaultBoard;
import id.pandu.town.journal.Journal;
import java.io.IOException;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the mailbox and the SMTP server in front of it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

    @Bean
    Mailbox mailbox() {
        return new Mailbox();
    }

    @Bean
    MailServer mailServer(MailSettings settings, Mailbox mailbox, FaultBoard board, Journal journal, Clock clock) {
        try {
            return MailServer.open(settings.port(), mailbox, new MailReception(board, journal), clock);
        } catch (IOException | RuntimeException e) {
            throw new StartupProblem("port " + settings.port() + " is in use (town.mail.port)", e);
        }
    }
}
