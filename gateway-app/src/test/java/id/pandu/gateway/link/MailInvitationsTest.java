package id.pandu.gateway.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import id.pandu.api.model.Sector;
import id.pandu.connector.AgencyFault;
import id.pandu.hub.catalogue.Catalogue;
import id.pandu.hub.referral.Invitation;
import id.pandu.town.harness.FreePorts;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

@NullUnmarked
class MailInvitationsTest {

    private static final OffsetDateTime DAY = OffsetDateTime.parse("2026-11-26T10:00:00+07:00");

    private final GreenMail server =
            new GreenMail(new ServerSetup(FreePorts.next(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private MailInvitations unit;

    @BeforeEach
    void compose() {
        server.start();
        unit = sending(new JavaMailSenderImpl());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void letsNothingThatIsToldBringAHeaderOrATag() throws Exception {
        unit.send(invitation("RJK-1\r\nBcc: x@y.example\r\n\r\n<b>", "<script>\r\n.\r\n"));

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(Collections.list(mail.getAllHeaderLines())).noneMatch(line -> line.startsWith("Bcc"));
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(content(mail)).doesNotContain("<script>\r\n.\r\n</span>");
    }

    @Test
    void beginsInTheAgencysLanguage() throws Exception {
        unit.send(invitation("RJK-1", "unfit-housing"));

        assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("Referral RJK-1 waits for your agency");
    }

    @Test
    void tellsWhetherAMailCanHaveLeft() {
        server.stop();

        assertThatThrownBy(() -> unit.send(invitation("RJK-1", "unfit-housing")))
                .isInstanceOfSatisfying(
                        AgencyFault.class, fault -> assertThat(fault.kind()).isEqualTo(AgencyFault.Kind.UNREACHABLE))
                .hasMessageNotContaining("perkim@");
    }

    /** What was taken is sent, however the connection ended; a fault of the mail's own is one whatever comes after it. */
    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true"})
    void tellsAFaultOfClosingFromOneOfSending(boolean closingFails, boolean sendingFails) {
        MailInvitations flaky = sending(new FlakySender(closingFails, sendingFails));

        Throwable fault = catchThrowable(() -> flaky.send(invitation("RJK-1", "unfit-housing")));

        if (sendingFails) {
            assertThat(fault)
                    .isInstanceOfSatisfying(
                            AgencyFault.class, seen -> assertThat(seen.kind()).isEqualTo(AgencyFault.Kind.FAILED));
        } else {
            assertThat(fault).isNull();
        }
    }

    /** Spring's sender, over a connection that breaks. */
    private static final class FlakySender extends JavaMailSenderImpl {

        private final boolean closingFails;
        private final boolean sendingFails;

        FlakySender(boolean closingFails, boolean sendingFails) {
            this.closingFails = closingFails;
            this.sendingFails = sendingFails;
        }

        @Override
        protected Transport connectTransport() {
            return new Transport(getSession(), null) {
                @Override
                public boolean isConnected() {
                    return true;
                }

                @Override
                public void sendMessage(Message message, Address[] addresses) throws MessagingException {
                    breakIf(sendingFails);
                }

                @Override
                public synchronized void close() throws MessagingException {
                    breakIf(closingFails);
                }
            };
        }

        private static void breakIf(boolean wanted) throws MessagingException {
            if (wanted) {
                throw new MessagingException("broken");
            }
        }
    }

    private MailInvitations sending(JavaMailSenderImpl sender) {
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        var configuration = new PageConfiguration();
        var pages = new ClassLoaderTemplateResolver();
        pages.setPrefix("templates/");
        pages.setSuffix(".html");
        var templates = new SpringTemplateEngine();
        templates.setTemplateResolvers(new LinkedHashSet<>(List.of(configuration.textTemplates(), pages)));
        templates.setTemplateEngineMessageSource(configuration.messageSource());
        var words = new LinkWords(new Catalogue(List.of(), List.of(), List.of(), List.of()));
        return new MailInvitations(
                sender,
                new LinkAddresses(LinkAddressesTest.settings(Map.of("link-agencies.perkim-sragen.language", "en"))),
                new LetterWriter(templates, configuration.messageSource(), words));
    }

    private static String content(MimeMessage mail) throws Exception {
        return GreenMailUtil.getBody(mail);
    }

    private static Invitation invitation(String number, String category) {
        return new Invitation(
                "perkim-sragen", new UUID(0, 1), 0, number, Sector.HOUSING, category, "33.14", DAY, DAY, "token");
    }
}
