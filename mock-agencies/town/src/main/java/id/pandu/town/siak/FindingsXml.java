package id.pandu.town.siak;

import id.pandu.town.population.Person;
import id.pandu.town.population.Sex;
import java.util.Locale;

/** Writes what was found, by the contract's schema. */
final class FindingsXml {

    private static final int LISTED_AT_MOST = 250;

    private FindingsXml() {}

    static void write(XmlText xml, Findings findings) {
        xml.open(findings.operation().answer()).attribute("xmlns", Namespaces.PENDUDUK);
        xml.leaf("RESPONSE_CODE", findings.code().code()).leaf("RESPON", findings.text());
        if (findings.operation() != Operation.CARI_NIK) {
            xml.leaf("JUMLAH", Integer.toString(findings.people().size()));
        }
        findings.people().stream().limit(LISTED_AT_MOST).forEach(found -> person(xml, found));
        xml.leaf("quotaLimiter", Integer.toString(findings.quotaLeft())).close();
    }

    private static void person(XmlText xml, RegistryRecord found) {
        Person person = found.person();
        String nik = found.nik();
        xml.open("PENDUDUK").leaf("NIK", nik).leaf("NO_KK", person.familyCard());
        birth(xml, person);
        xml.leaf("AGAMA", "ISLAM")
                .leaf("STATUS_KAWIN", FamilyPlace.maritalStatus(person, found.household()))
                .leaf("STAT_HBKEL", FamilyPlace.relation(person))
                .leaf("PDDK_AKH", Livelihood.schooling(nik, person.birthDate()))
                .leaf("JENIS_PKRJN", Livelihood.work(nik, person.birthDate()));
        parents(xml, found);
        Place.write(xml, person, found.household());
        xml.leaf("EKTP_STATUS", Livelihood.card(person.birthDate()))
                .leaf("STATUS_PENDUDUK", found.status().name())
                .close();
    }

    private static void birth(XmlText xml, Person person) {
        xml.leaf("NAMA_LGKP", person.name())
                .leaf("TMPT_LHR", person.birthPlace().toUpperCase(Locale.ROOT))
                .leaf("TGL_LHR", person.birthDate().toString())
                .leaf("JENIS_KLMIN", person.sex() == Sex.MALE ? "LAKI-LAKI" : "PEREMPUAN");
    }

    private static void parents(XmlText xml, RegistryRecord found) {
        xml.leaf("NAMA_LGKP_IBU", found.motherName())
                .leaf("NAMA_LGKP_AYAH", found.fatherName())
                .leaf("NIK_IBU", found.person().motherNik())
                .leaf("NIK_AYAH", found.person().fatherNik());
    }
}
