package id.pandu.connector.siaksoap;

import id.pandu.api.model.Address;
import id.pandu.api.model.Gender;
import id.pandu.api.model.Identity;
import id.pandu.api.model.Identity.MaritalStatusEnum;
import id.pandu.api.model.Identity.RegistrationStatusEnum;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.siaksoap.penduduk.JenisKelamin;
import id.pandu.connector.siaksoap.penduduk.Penduduk;
import id.pandu.connector.siaksoap.penduduk.StatusKawin;
import id.pandu.connector.siaksoap.penduduk.StatusPenduduk;
import org.jspecify.annotations.Nullable;

/** The registry's record of a resident, <i>penduduk</i>, as {@link Identity}. The schema has passed it already. */
final class PendudukRecord {

    private static final int CODES_OF_TWO_DIGITS = 99;
    private static final int CODES_OF_THREE_DIGITS = 999;

    private PendudukRecord() {}

    /**
     * The canonical record.
     *
     * @throws AgencyFault INVALID_RESPONSE when nothing is left of the name, or the region cannot be one
     */
    static Identity toIdentity(Penduduk record) {
        return Identity.builder()
                .name(name(record))
                .birthPlace(NativeText.clean(record.getTMPTLHR()))
                .birthDate(record.getTGLLHR())
                .gender(record.getJENISKLMIN() == JenisKelamin.PEREMPUAN ? Gender.FEMALE : Gender.MALE)
                .familyCardNumber(record.getNOKK())
                .familyRelation(NativeText.clean(record.getSTATHBKEL()))
                .maritalStatus(maritalStatus(record.getSTATUSKAWIN()))
                .registrationStatus(registrationStatus(record.getSTATUSPENDUDUK()))
                .address(address(record))
                .build();
    }

    private static String name(Penduduk record) {
        String name = NativeText.clean(record.getNAMALGKP());
        if (name == null) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "a record has no name");
        }
        return name;
    }

    private static @Nullable MaritalStatusEnum maritalStatus(@Nullable StatusKawin status) {
        if (status == null) {
            return null;
        }
        return switch (status) {
            case BELUM_KAWIN -> MaritalStatusEnum.SINGLE;
            case KAWIN -> MaritalStatusEnum.MARRIED;
            case CERAI_HIDUP -> MaritalStatusEnum.DIVORCED;
            case CERAI_MATI -> MaritalStatusEnum.WIDOWED;
        };
    }

    private static RegistrationStatusEnum registrationStatus(StatusPenduduk status) {
        return switch (status) {
            case AKTIF -> RegistrationStatusEnum.ACTIVE;
            case MENINGGAL -> RegistrationStatusEnum.DECEASED;
            case GANDA -> RegistrationStatusEnum.DUPLICATE;
            case NONAKTIF -> RegistrationStatusEnum.INACTIVE;
            case PINDAH -> RegistrationStatusEnum.MOVED;
        };
    }

    private static Address address(Penduduk record) {
        String region = region(record);
        return Address.builder()
                .street(NativeText.clean(record.getALAMAT()))
                .neighbourhood(neighbourhood(record.getNORT(), record.getNORW()))
                .village(village(region, record.getNOKEC(), record.getNOKEL()))
                .region(region)
                .build();
    }

    /** Where somebody belongs decides who may see the record, so half a region is none. */
    private static String region(Penduduk record) {
        int province = record.getNOPROP();
        int regency = record.getNOKAB();
        if (!isCode(province, CODES_OF_TWO_DIGITS) || !isCode(regency, CODES_OF_TWO_DIGITS)) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "a record's region is none");
        }
        return "%02d.%02d".formatted(province, regency);
    }

    private static @Nullable String village(String region, @Nullable Integer district, @Nullable Integer village) {
        boolean both = isCode(district, CODES_OF_TWO_DIGITS) && village != null && village > 0;
        return both ? "%s.%02d.%04d".formatted(region, district, village) : null;
    }

    private static @Nullable String neighbourhood(@Nullable Integer rt, @Nullable Integer rw) {
        boolean both = isCode(rt, CODES_OF_THREE_DIGITS) && isCode(rw, CODES_OF_THREE_DIGITS);
        return both ? "%03d/%03d".formatted(rt, rw) : null;
    }

    private static boolean isCode(@Nullable Integer number, int highest) {
        return number != null && number > 0 && number <= highest;
    }
}
