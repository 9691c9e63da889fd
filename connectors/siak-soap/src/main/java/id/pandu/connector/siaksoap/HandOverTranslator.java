package id.pandu.connector.siaksoap;

import id.pandu.api.model.Gender;
import id.pandu.api.model.Priority;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.Beneficiary;
import id.pandu.connector.HandOver;
import id.pandu.connector.Receipt;
import id.pandu.connector.siaksoap.SiakReply.Filed;
import id.pandu.connector.siaksoap.SiakReply.Refused;
import id.pandu.connector.siaksoap.penduduk.AjukanPermohonan;
import id.pandu.connector.siaksoap.penduduk.JenisKelamin;
import id.pandu.connector.siaksoap.penduduk.Prioritas;
import id.pandu.connector.siaksoap.penduduk.TandaTerima;
import id.pandu.connector.worklist.ListText;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import org.jspecify.annotations.Nullable;

/** Translates a task to the registry's {@code ajukanPermohonan} and back. */
final class HandOverTranslator {

    private static final int LONGEST_NAME = 200;
    private static final int LAST_YEAR = 9999;

    private final SiakProperties properties;
    private final Clock clock;

    HandOverTranslator(SiakProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * The application.
     *
     * @throws IllegalArgumentException when the task has a NIK, number, region or birth date of another form; the hub is then at
     *     fault itself
     */
    AjukanPermohonan toRequest(HandOver task) {
        AjukanPermohonan application = new AjukanPermohonan();
        application.setIDLEMBAGA(properties.institution());
        application.setNOPKS(properties.agreement());
        application.setNomorPermohonanLuar(task.task().toString());
        application.setNomorRujukan(matching(task.number(), "[A-Za-z0-9._/-]{1,60}"));
        application.setJenisPermohonan(DocumentKind.neededFor(task.need().category()));
        describe(application, task.beneficiary());
        application.setKeterangan(ListText.filled(task.need().description(), ListText.LONGEST));
        application.setPrioritas(priority(task.priority()));
        application.setInstansiPengirim(ListText.filled(task.requester(), LONGEST_NAME));
        application.setKodeWilayah(matching(task.region(), "[0-9]{2}\\.[0-9]{2}"));
        application.setTanggalPengajuan(moment(task.authoredOn()));
        return application;
    }

    /**
     * The receipt. An application that the registry has had before gets the first answer again.
     *
     * @throws AgencyFault INVALID_RESPONSE when the answer is about another application
     */
    Receipt toReceipt(SiakReply reply) {
        if (reply instanceof Filed filed) {
            return taken(filed);
        }
        if (reply instanceof Refused refused) {
            return new Receipt.Refused(refused.reason());
        }
        throw new IllegalArgumentException("An application is answered with a receipt.");
    }

    private Receipt taken(Filed filed) {
        TandaTerima receipt = filed.answer();
        if (!filed.application().getNomorPermohonanLuar().equals(receipt.getNomorPermohonanLuar())) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "the answer is about another application");
        }
        return new Receipt.Taken(ListText.number(receipt.getNomorPermohonan()), clock.instant());
    }

    private static void describe(AjukanPermohonan application, Beneficiary resident) {
        application.setNIK(resident.nik() == null ? null : matching(resident.nik(), "[0-9]{16}"));
        application.setNAMALGKP(ListText.words(resident.name(), LONGEST_NAME));
        application.setTGLLHR(day(resident.birthDate()));
        application.setJENISKLMIN(gender(resident.gender()));
        application.setKeberadaan(ListText.words(resident.whereabouts()));
    }

    private static @Nullable JenisKelamin gender(@Nullable Gender gender) {
        if (gender == null) {
            return null;
        }
        return gender == Gender.FEMALE ? JenisKelamin.PEREMPUAN : JenisKelamin.LAKI_LAKI;
    }

    private static @Nullable LocalDate day(@Nullable LocalDate date) {
        if (date != null && (date.getYear() < 1 || date.getYear() > LAST_YEAR)) {
            throw cannotCarry();
        }
        return date;
    }

    private static XMLGregorianCalendar moment(OffsetDateTime time) {
        return DatatypeFactory.newDefaultInstance()
                .newXMLGregorianCalendar(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
    }

    private static Prioritas priority(Priority priority) {
        return switch (priority) {
            case ROUTINE -> Prioritas.BIASA;
            case URGENT -> Prioritas.MENDESAK;
            case ASAP -> Prioritas.SEGERA;
            case STAT -> Prioritas.DARURAT;
        };
    }

    private static String matching(String text, String pattern) {
        if (!text.matches(pattern)) {
            throw cannotCarry();
        }
        return text;
    }

    private static IllegalArgumentException cannotCarry() {
        return new IllegalArgumentException(
                "A task's NIK, number, region or birth date has a form that no application can carry.");
    }
}
