package id.pandu.town.siak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecureXmlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not XML",
                "<a><b></a>",
                "<a/><b/>",
                "<a>&unknown;</a>",
                "<a>\u0000</a>",
                "<p:a/>",
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>",
                "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><a>&e;</a>",
                "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'><a/>",
                "<!DOCTYPE a [<!ENTITY % p SYSTEM 'http://127.0.0.1:1/'> %p;]><a/>",
                "<?php echo 1 ?><a/>",
                "<a><b><?pi x?></b></a>",
            })
    void refusesWhatSoapForbids(String text) {
        assertRefused(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesWhatIsNestedTooDeeply() throws RefusedException {
        assertThat(SecureXml.parse(nested(40)).getDocumentElement().getTagName())
                .isEqualTo("a");
        assertRefused(nested(60));
        assertRefused("<a>".repeat(20_000).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsTheEncodingTheDeclarationNames() throws RefusedException {
        byte[] latin = "<?xml version='1.0' encoding='ISO-8859-1'?><a>é</a>".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(SecureXml.parse(latin).getDocumentElement().getTextContent()).isEqualTo("é");
        assertRefused("<a>é</a>".getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] nested(int depth) {
        return ("<a>".repeat(depth) + "</a>".repeat(depth)).getBytes(StandardCharsets.UTF_8);
    }

    private static void assertRefused(byte[] text) {
        assertThatThrownBy(() -> SecureXml.parse(text))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.fault().code()).isEqualTo(FaultCode.CLIENT));
    }
}
