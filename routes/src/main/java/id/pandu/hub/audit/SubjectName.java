package id.pandu.hub.audit;

import id.pandu.api.model.DemographicSubject;
import id.pandu.api.model.Gender;
import id.pandu.api.model.HouseholdSubject;
import id.pandu.api.model.NikSubject;
import id.pandu.api.model.Subject;
import id.pandu.connector.PersonKey;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * The canonical name of a person or household, of which keyed hashes are made. Never stored, never logged.
 *
 * @param text a kind, a colon and the value
 */
public record SubjectName(String text) {

    /** A person by NIK. */
    public static SubjectName ofNik(String nik) {
        return new SubjectName("nik:" + nik);
    }

    /** A person by an agency's own key. */
    public static SubjectName ofAgencyKey(String agency, String key) {
        return new SubjectName("key:" + agency + ":" + key);
    }

    /** A resolved person. */
    public static SubjectName of(PersonKey key) {
        return switch (key) {
            case PersonKey.Nik person -> ofNik(person.nik());
            case PersonKey.AgencyKey own -> ofAgencyKey(own.agency(), own.key());
        };
    }

    /** A person in the cache of agencies' answers, whose hashes are its own. */
    public static SubjectName inCache(PersonKey key) {
        return new SubjectName("cache:" + of(key).text());
    }

    /** Whom a caller means, in the caller's words: letter case and spacing do not count. */
    public static SubjectName of(Subject subject) {
        return switch (subject) {
            case NikSubject person -> ofNik(person.nik());
            case HouseholdSubject household -> new SubjectName("kk:" + household.familyCardNumber());
            case DemographicSubject person -> ofPerson(person.name(), person.birthDate(), person.gender());
        };
    }

    /** A person by name, birth date and gender, in the caller's words: letter case and spacing do not count. */
    public static SubjectName ofPerson(String name, LocalDate birthDate, Gender gender) {
        return new SubjectName("who:" + plain(name) + "|" + birthDate + "|" + gender);
    }

    /** Somebody who is known by nothing but a referral. */
    public static SubjectName ofReferral(UUID referral) {
        return new SubjectName("referral:" + referral);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toUpperCase(Locale.ROOT);
    }

    /** The type's name only: the text is personal. */
    @Override
    public String toString() {
        return "SubjectName[redacted]";
    }
}
