package id.pandu.town.siak;

import id.pandu.town.worklist.Goods;
import id.pandu.town.worklist.Outcome;
import id.pandu.town.worklist.Rejection;
import id.pandu.town.worklist.Standing;
import id.pandu.town.worklist.WorkItem;
import org.jspecify.annotations.Nullable;

/** What the registry tells of an application, named by the sender's number. */
sealed interface ApplicationTold extends Told {

    /**
     * It has been filed; the answer is the same ever after.
     *
     * @param quotaLeft questions left today
     */
    record Received(String externalId, String number, int quotaLeft) implements ApplicationTold {

        @Override
        public void writeTo(XmlText xml) {
            xml.open(Operation.AJUKAN_PERMOHONAN.answer()).attribute("xmlns", Namespaces.PENDUDUK);
            xml.leaf("nomorPermohonan", number)
                    .leaf(Question.EXTERNAL_ID, externalId)
                    .leaf("status", Standing.SUBMITTED.status().word());
            xml.leaf("quotaLimiter", Integer.toString(quotaLeft)).close();
        }
    }

    /**
     * It stands so, or there is none.
     *
     * @param quotaLeft questions left today
     */
    record Standings(String externalId, @Nullable WorkItem item, int quotaLeft) implements ApplicationTold {

        @Override
        public void writeTo(XmlText xml) {
            xml.open(Operation.STATUS_PERMOHONAN.answer()).attribute("xmlns", Namespaces.PENDUDUK);
            if (item == null) {
                xml.open("tidakDitemukan")
                        .leaf(Question.EXTERNAL_ID, externalId)
                        .close();
            } else {
                application(xml, item.nativeId(), item.standing());
            }
            xml.leaf("quotaLimiter", Integer.toString(quotaLeft)).close();
        }

        private void application(XmlText xml, String number, Standing standing) {
            Rejection reason = standing.reason();
            xml.open("permohonan").leaf("nomorPermohonan", number).leaf(Question.EXTERNAL_ID, externalId);
            xml.leaf("status", standing.status().word())
                    .leaf("alasan", reason == null ? null : reason.name())
                    .leaf("catatan", standing.note());
            Outcome outcome = standing.outcome();
            if (outcome != null) {
                xml.leaf("tanggalSelesai", outcome.on().toString());
                outcome.goods().forEach(issued -> document(xml, issued));
            }
            xml.close();
        }

        private static void document(XmlText xml, Goods issued) {
            xml.open("hasil")
                    .leaf("kode", issued.item())
                    .leaf("jumlah", Integer.toString(issued.quantity()))
                    .close();
        }
    }
}
