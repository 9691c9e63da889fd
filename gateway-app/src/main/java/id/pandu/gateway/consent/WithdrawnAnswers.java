package id.pandu.gateway.consent;

import id.pandu.api.model.Facet;
import id.pandu.gateway.cache.PersonalAnswers;
import id.pandu.gateway.keys.ColumnCipher;
import id.pandu.gateway.keys.UndecipherableException;
import id.pandu.gateway.store.StoreAccess;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers about the person whose consent is withdrawn. A household, and a person who is described, are known to the cache by their members' numbers only, which
 * the consent does not have: those answers end by age.
 */
final class WithdrawnAnswers implements Resting {

    private static final Logger LOG = LoggerFactory.getLogger(WithdrawnAnswers.class);
    private static final String BY_NIK = "nik:";

    private final StoreAccess access;
    private final ColumnCipher cipher;
    private final PersonalAnswers answers;

    WithdrawnAnswers(StoreAccess access, ColumnCipher cipher, PersonalAnswers answers) {
        this.access = access;
        this.cipher = cipher;
        this.answers = answers;
    }

    @SuppressWarnings("ArrayRecordComponent") // Read once, never compared.
    private record Covered(byte[] subject, Set<Facet> facets) {}

    @Override
    public void lookAt(String organisation, String reference) {
        Optional<Covered> covered = access.ask(database -> database.sql("""
                        SELECT subject, facets FROM consent WHERE organisation = :organisation AND reference = :reference
                        """)
                .param("organisation", organisation)
                .param("reference", reference)
                .query((row, number) -> covered(row))
                .optional());
        covered.ifPresent(consent -> subject(consent, organisation + "/" + reference)
                .filter(subject -> subject.startsWith(BY_NIK))
                .ifPresent(subject -> answers.joinVoid(subject.substring(BY_NIK.length()), consent.facets())));
    }

    private Optional<String> subject(Covered consent, String place) {
        try {
            return Optional.of(cipher.decrypt("consent.subject:" + place, consent.subject()));
        } catch (UndecipherableException unreadable) {
            LOG.warn("A withdrawn consent: {}", unreadable.getMessage());
            return Optional.empty();
        }
    }

    private static Covered covered(ResultSet row) throws SQLException {
        Set<String> words = Set.of((String[]) row.getArray("facets").getArray());
        Set<Facet> facets = Arrays.stream(Facet.values())
                .filter(facet -> words.contains(facet.value()))
                .collect(Collectors.toSet());
        return new Covered(row.getBytes("subject"), facets);
    }
}
