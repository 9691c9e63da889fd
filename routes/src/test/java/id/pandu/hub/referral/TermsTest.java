package id.pandu.hub.referral;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.TermEntry;
import id.pandu.api.model.TermLists;
import id.pandu.hub.catalogue.Catalogue;
import id.pandu.hub.problem.Problems;
import id.pandu.hub.referral.Candidate.Verdict;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TermsTest {

    private final Terms unit = new Terms(new Catalogue(List.of(), List.of(), List.of(), List.of()));

    @Test
    void namesEveryCode() {
        TermLists lists = unit.lists();

        assertThat(lists.waitReasons()).extracting(TermEntry::code).contains("no-capacity", "draft");
        assertThat(lists.cancellationReasons()).extracting(TermEntry::code).contains("duplicate");
        assertThat(lists.kinds())
                .hasSize(4)
                .allSatisfy(term -> assertThat(term.id()).isNotEqualTo(term.en()));
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void explainsEveryVerdictInBothLanguages(Verdict verdict) {
        assertThat(CandidateTexts.of(verdict, Problems.INDONESIAN))
                .isNotEqualTo(CandidateTexts.of(verdict, Locale.ENGLISH));
    }
}
