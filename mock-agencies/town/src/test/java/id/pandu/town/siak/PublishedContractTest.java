package id.pandu.town.siak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PublishedContractTest {

    private final PublishedContract unit = new PublishedContract();

    @Test
    void namesTheCallersOwnAddressInServiceAndImport() throws RefusedException {
        String wsdl = unit.wsdl("http://town.test:1234/siak/PendudukService");
        assertThat(wsdl)
                .contains("<soap:address location=\"http://town.test:1234/siak/PendudukService\"/>")
                .contains("schemaLocation=\"http://town.test:1234/siak/PendudukService?xsd=penduduk.xsd\"")
                .doesNotContain("localhost");
        assertThat(SecureXml.parse(wsdl.getBytes(StandardCharsets.UTF_8))).isNotNull();
        assertThat(unit.schema()).contains("PARAMETER_TIDAK_VALID");
    }

    @Test
    void putsNoMarkupOfTheCallersIntoTheContract() throws RefusedException {
        String wsdl = unit.wsdl("http://x/\"><evil a=\"&");
        assertThat(wsdl).doesNotContain("<evil");
        assertThat(SecureXml.parse(wsdl.getBytes(StandardCharsets.UTF_8))).isNotNull();
    }

    @Test
    void namesBaseTypesSoThatSimpleClientsKeepTheOrderOfElements() {
        assertThat(unit.schema()).contains("<xs:extension base=\"p:").doesNotContain("<xs:extension base=\"Permintaan");
    }

    @Test
    void hasTheOperationsTheServiceTakes() {
        List<String> published = Pattern.compile("soapAction=\"([^\"]*)\"")
                .matcher(unit.wsdl("http://x"))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(List.of(Operation.values())).extracting(Operation::action).isEqualTo(published);
    }
}
