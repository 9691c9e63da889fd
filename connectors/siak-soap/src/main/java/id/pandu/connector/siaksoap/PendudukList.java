package id.pandu.connector.siaksoap;

import id.pandu.api.model.Profile;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.Match;
import id.pandu.connector.PersonKey;
import id.pandu.connector.siaksoap.penduduk.CariKeluarga;
import id.pandu.connector.siaksoap.penduduk.CariPenduduk;
import id.pandu.connector.siaksoap.penduduk.HasilDaftar;
import id.pandu.connector.siaksoap.penduduk.Penduduk;
import id.pandu.connector.siaksoap.penduduk.Permintaan;
import java.math.BigInteger;
import java.util.List;

/** Several residents in one answer, believed only where code, count, list and question agree. */
final class PendudukList {

    private final HasilDaftar answer;
    private final List<Penduduk> people;

    PendudukList(HasilDaftar answer) {
        this.answer = answer;
        this.people = answer.getPENDUDUK();
    }

    /**
     * How many there are, listed or not.
     *
     * @throws AgencyFault INVALID_RESPONSE when code, count and list contradict each other
     */
    int total() {
        BigInteger count = answer.getJUMLAH();
        boolean fitsCode = switch (answer.getRESPONSECODE()) {
            case "00" -> count.signum() > 0;
            case "13", "15" -> count.signum() == 0;
            default -> false;
        };
        if (!fitsCode || count.bitLength() >= Integer.SIZE || count.intValue() < people.size()) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "the answer's code, count and list contradict each other");
        }
        return count.intValue();
    }

    /**
     * Checks that everybody listed was asked for. Of a family's member whose record has no family card the registry is believed.
     *
     * @throws AgencyFault INVALID_RESPONSE when somebody was not, or is listed twice
     */
    void requireAskedFor(Permintaan question) {
        if (!people.stream().allMatch(person -> isAskedFor(person, question))) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "the answer holds somebody who was not asked for");
        }
        if (people.stream().map(Penduduk::getNIK).distinct().count() < people.size()) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "the answer lists somebody twice");
        }
    }

    /**
     * Those who are listed, each with the whole record.
     *
     * @throws AgencyFault INVALID_RESPONSE when a record makes no sense
     */
    List<Match> matches() {
        return people.stream().map(PendudukList::match).toList();
    }

    private static boolean isAskedFor(Penduduk person, Permintaan question) {
        return switch (question) {
            case CariKeluarga family ->
                person.getNOKK() == null || person.getNOKK().equals(family.getNOKK());
            case CariPenduduk described -> isDescribed(person, described);
            default -> false;
        };
    }

    /** The contract promises the whole name, letter case and spacing ignored. */
    private static boolean isDescribed(Penduduk person, CariPenduduk described) {
        return person.getTGLLHR().equals(described.getTGLLHR())
                && person.getJENISKLMIN() == described.getJENISKLMIN()
                && NativeText.letters(person.getNAMALGKP()).equals(NativeText.letters(described.getNAMALGKP()));
    }

    private static Match match(Penduduk person) {
        Profile profile =
                Profile.builder().identity(PendudukRecord.toIdentity(person)).build();
        return new Match(new PersonKey.Nik(person.getNIK()), profile);
    }
}
