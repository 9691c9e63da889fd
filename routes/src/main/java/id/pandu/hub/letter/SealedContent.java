package id.pandu.hub.letter;

import id.pandu.api.model.DescribedPerson;
import id.pandu.api.model.NamedPerson;
import id.pandu.api.model.NikPerson;
import id.pandu.api.model.Referral;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a letter's code seals: which referral, whose, for whom and what for. What may change while the letter is on its way, agencies and states,
 * is not in it. Each part is written with its length, so that no two contents make the same text.
 */
final class SealedContent {

    private static final String FORM = "surat-rujukan-1";

    private SealedContent() {}

    static String of(Referral referral) {
        return text(List.of(
                FORM,
                referral.id().toString(),
                referral.number(),
                referral.requester(),
                referral.authoredOn().toInstant().toString(),
                subject(referral),
                referral.need().sector().value(),
                referral.need().category()));
    }

    /** The content of no referral, as long as any other, for numbers that nobody knows. */
    static String ofNone(String number) {
        return text(List.of(FORM, "-".repeat(36), number, "-", "-", "-".repeat(30), "-", "-"));
    }

    private static String subject(Referral referral) {
        return switch (referral.subject()) {
            case NikPerson person -> "nik:" + person.nik();
            case NamedPerson person -> "who:" + person.birthDate() + person.gender() + person.name();
            case DescribedPerson person -> "seen:" + person.description();
        };
    }

    private static String text(List<String> parts) {
        return parts.stream().map(part -> part.length() + ":" + part).collect(Collectors.joining(","));
    }
}
