package id.pandu.gateway.keys;

import id.pandu.hub.audit.SubjectKeys;
import id.pandu.hub.letter.LetterSeals;
import id.pandu.hub.referral.LinkSigner;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Reads the keys at start, so that a missing one is noticed then. */
@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

    private static final Duration ROTATE_EVERY = Duration.ofMinutes(10);

    @Bean
    SubjectKeys subjectKeys(KeyProperties properties) {
        return new HmacSubjectKeys(KeyRing.read("pandu.keys.person-hash", properties.personHash(), Hmac.ALGORITHM));
    }

    @Bean
    LetterSeals letterSeals(KeyProperties properties) {
        return new HmacLetterSeals(KeyRing.read("pandu.keys.letter", properties.letter(), Hmac.ALGORITHM));
    }

    @Bean
    ColumnCipher columnCipher(KeyProperties properties) {
        return new ColumnCipher(KeyRing.read("pandu.keys.column", properties.column(), ColumnCipher.ALGORITHM));
    }

    /** Without keys no link is good, and nobody can be sent one. */
    @Bean
    LinkSigner linkSigner(KeyProperties properties) {
        return properties.link().isEmpty()
                ? new LinkSigner(Map.of())
                : new LinkSigner(KeyRing.read("pandu.keys.link", properties.link(), LinkSigner.ALGORITHM)
                        .all());
    }

    @Bean
    KeyRotation keyRotation(ColumnCipher cipher, ObjectProvider<RotatingColumn> columns) {
        return new KeyRotation(cipher, columns.orderedStream().toList());
    }

    /** On every node, from the start: rows that another node has renewed meanwhile are passed over. */
    @Bean
    SchedulingConfigurer keyRotationSchedule(KeyRotation rotation) {
        return tasks -> tasks.addFixedDelayTask(rotation::run, ROTATE_EVERY);
    }
}
