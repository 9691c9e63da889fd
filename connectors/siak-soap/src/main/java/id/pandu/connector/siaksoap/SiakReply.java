package id.pandu.connector.siaksoap;

import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.siaksoap.penduduk.CariNik;
import id.pandu.connector.siaksoap.penduduk.HasilDaftar;
import id.pandu.connector.siaksoap.penduduk.HasilPenduduk;
import id.pandu.connector.siaksoap.penduduk.Permintaan;

/** What the registry answered, with the question, by which it is judged. */
sealed interface SiakReply {

    /** About one person. */
    record Person(CariNik question, HasilPenduduk answer) implements SiakReply {

        /** The type's name only: both are personal. */
        @Override
        public String toString() {
            return "Person[redacted]";
        }
    }

    /** About several people. */
    record People(Permintaan question, HasilDaftar answer) implements SiakReply {

        /** The type's name only: both are personal. */
        @Override
        public String toString() {
            return "People[redacted]";
        }
    }

    /** We are refused, whoever is asked about. */
    record Refused(Reason reason) implements SiakReply {}
}
