package id.pandu.town.siak;

import java.util.Arrays;
import java.util.Optional;
import org.w3c.dom.Element;

/** The operations of the contract. */
enum Operation {
    CARI_NIK("cariNik", "CariNik"),
    CARI_KELUARGA("cariKeluarga", "CariKeluarga"),
    CARI_PENDUDUK("cariPenduduk", "CariPenduduk"),
    AJUKAN_PERMOHONAN("ajukanPermohonan", "AjukanPermohonan"),
    STATUS_PERMOHONAN("statusPermohonan", "StatusPermohonan");

    private final String operationName;
    private final String element;

    Operation(String operationName, String element) {
        this.operationName = operationName;
        this.element = element;
    }

    /** The SOAPAction that goes with it. */
    String action() {
        return Namespaces.PENDUDUK + "/" + operationName;
    }

    /** Local name of the question's element. */
    String question() {
        return element;
    }

    /** Local name of the answer's element. */
    String answer() {
        return element + "Hasil";
    }

    /** The operation this element asks for. */
    static Optional<Operation> of(Element question) {
        return Arrays.stream(values())
                .filter(operation -> Elements.isNamed(question, Namespaces.PENDUDUK, operation.element))
                .findFirst();
    }
}
