package id.pandu.connector.siaksoap;

import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.siaksoap.penduduk.AjukanPermohonan;
import id.pandu.connector.siaksoap.penduduk.CariNik;
import id.pandu.connector.siaksoap.penduduk.HasilDaftar;
import id.pandu.connector.siaksoap.penduduk.HasilPenduduk;
import id.pandu.connector.siaksoap.penduduk.HasilStatus;
import id.pandu.connector.siaksoap.penduduk.Permintaan;
import id.pandu.connector.siaksoap.penduduk.StatusPermohonan;
import id.pandu.connector.siaksoap.penduduk.TandaTerima;

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

    /** An application was received. */
    record Filed(AjukanPermohonan application, TandaTerima answer) implements SiakReply {

        /** The type's name only: the application is personal. */
        @Override
        public String toString() {
            return "Filed[redacted]";
        }
    }

    /** Where an application stands. */
    record Standing(StatusPermohonan question, HasilStatus answer) implements SiakReply {

        /** The type's name only: the registry's words may be about the resident. */
        @Override
        public String toString() {
            return "Standing[redacted]";
        }
    }

    /** We are refused, whoever is asked about. */
    record Refused(Reason reason) implements SiakReply {}
}
