package id.pandu.gateway.keys;

import id.pandu.hub.audit.SubjectKeys;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the keys at start, so that a missing one is noticed then. */
@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

    @Bean
    SubjectKeys subjectKeys(KeyProperties properties) {
        return new HmacSubjectKeys(
                KeyRing.read("pandu.keys.person-hash", properties.personHash(), HmacSubjectKeys.ALGORITHM));
    }

    @Bean
    ColumnCipher columnCipher(KeyProperties properties) {
        return new ColumnCipher(KeyRing.read("pandu.keys.column", properties.column(), ColumnCipher.ALGORITHM));
    }

    @Bean
    KeyRotation keyRotation(ColumnCipher cipher, ObjectProvider<RotatingColumn> columns) {
        return new KeyRotation(cipher, columns.orderedStream().toList());
    }
}
