package id.pandu.town.dtsen;

import id.pandu.town.population.Person;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Gives out the register's own keys. They rest on name, birth date, sex and region, never on NIK or family card, and are the same
 * in every town of the same people.
 */
final class RegisterKeys {

    private final Map<String, Integer> issued = new HashMap<>();

    String individual(Person person) {
        String who = String.join(
                "|",
                "individu",
                person.region(),
                person.name(),
                person.birthDate().toString(),
                person.sex().letter());
        return key(who + "|" + issued.merge(who, 1, Integer::sum));
    }

    static String family(String keyOfFirstMember) {
        return key("keluarga|" + keyOfFirstMember);
    }

    private static String key(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
