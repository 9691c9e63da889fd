package id.pandu.town.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The SMTP server of the mailbox.
 *
 * @param port port it listens on, on loopback
 */
@ConfigurationProperties("town.mail")
public record MailSettings(@DefaultValue("3025") int port) {}
