package id.pandu.connector.siaksoap;

import id.pandu.connector.siaksoap.penduduk.JenisDokumen;
import java.util.Arrays;
import java.util.Locale;

/** The registry's kinds of documents, and the words by which the hub names what is needed and what was given. */
enum DocumentKind {
    /** Card with a chip for everybody from 17 on. */
    IDENTITY_CARD(JenisDokumen.KTP_EL),
    /** Lists a household. */
    FAMILY_CARD(JenisDokumen.KK),
    /** Extract of the register of births. */
    BIRTH_CERTIFICATE(JenisDokumen.AKTA_KELAHIRAN),
    /** Extract of the register of deaths. */
    DEATH_CERTIFICATE(JenisDokumen.AKTA_KEMATIAN),
    /** For people who move between regions. */
    MOVING_LETTER(JenisDokumen.PINDAH_DATANG),
    /** Fingerprints, eyes and face for the identity card: a service, not a document. */
    BIOMETRIC_RECORDING(JenisDokumen.PEREKAMAN),
    /** Whatever else a registry issues; the application's words tell. */
    OTHER_DOCUMENT(JenisDokumen.LAINNYA);

    private final JenisDokumen kind;

    DocumentKind(JenisDokumen kind) {
        this.kind = kind;
    }

    /** The registry's kind for a need category of the hub; {@code LAINNYA} for all that the registry has no kind for. */
    static JenisDokumen neededFor(String category) {
        return Arrays.stream(values())
                .filter(known -> known.need().equals(category))
                .map(known -> known.kind)
                .findFirst()
                .orElse(JenisDokumen.LAINNYA);
    }

    static DocumentKind of(JenisDokumen kind) {
        return Arrays.stream(values())
                .filter(known -> known.kind == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The contract has no such kind of document."));
    }

    boolean isService() {
        return this == BIOMETRIC_RECORDING;
    }

    /** The catalogue's word for the need; of births and deaths the need is that they are recorded. */
    private String need() {
        return switch (this) {
            case BIRTH_CERTIFICATE -> "birth-record";
            case DEATH_CERTIFICATE -> "death-record";
            default -> word();
        };
    }

    /** As the hub's catalogue writes it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
