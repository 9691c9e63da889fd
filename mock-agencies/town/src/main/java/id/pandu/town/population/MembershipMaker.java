package id.pandu.town.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Decides what BPJS holds about a household: the poorest are paid for, some are not members at all. */
final class MembershipMaker {

    private final Random random;
    private int nextCard;

    /** Gives out card numbers from the given one on. */
    MembershipMaker(Random random, int firstCard) {
        this.random = random;
        this.nextCard = firstCard;
    }

    List<Membership> make(Household household) {
        List<Membership> memberships = new ArrayList<>();
        if (chance(6)) {
            return memberships;
        }
        MembershipKind kind = kind(household);
        boolean arrears = kind == MembershipKind.SELF_EMPLOYED && chance(25);
        boolean ended = kind == MembershipKind.PBI_REGIONAL && chance(15);
        int treatmentClass = treatmentClass(kind);
        LocalDate start = LocalDate.of(2014 + random.nextInt(11), 1 + random.nextInt(12), 1);
        for (Person person : household.members()) {
            MembershipStatus status = status(person, arrears, ended);
            memberships.add(membership(person, kind, status, treatmentClass, start));
        }
        return memberships;
    }

    private Membership membership(
            Person person, MembershipKind kind, MembershipStatus status, int treatmentClass, LocalDate start) {
        Region region = Regions.byCode(person.region());
        District district = region.district(person.district());
        String card = "000999%07d".formatted(nextCard++);
        return new Membership(
                card,
                chance(1) ? null : person.nik(),
                chance(30) ? person.name() + " " : person.name(),
                person.birthDate(),
                person.sex(),
                role(person.relation()),
                kind,
                status,
                treatmentClass,
                "0999%02d%s".formatted(Regions.all().indexOf(region) + 1, district.code()),
                "PUSKESMAS " + district.name().toUpperCase(Locale.ROOT),
                start,
                status == MembershipStatus.INACTIVE ? LocalDate.of(2025, 6, 30) : start.plusYears(40));
    }

    private MembershipKind kind(Household household) {
        boolean poor = household.decile() <= 4;
        int dice = random.nextInt(100);
        if (poor) {
            return dice < 80 ? MembershipKind.PBI_NATIONAL : MembershipKind.PBI_REGIONAL;
        }
        boolean old = household.members().getFirst().birthDate().getYear() < 1966;
        if (old && dice < 30) {
            return MembershipKind.CIVIL_PENSIONER;
        }
        return dice < 15
                ? MembershipKind.REGIONAL_CIVIL_SERVANT
                : dice < 60 ? MembershipKind.EMPLOYEE : MembershipKind.SELF_EMPLOYED;
    }

    private int treatmentClass(MembershipKind kind) {
        return switch (kind) {
            case PBI_NATIONAL, PBI_REGIONAL -> 3;
            case SELF_EMPLOYED -> 1 + random.nextInt(3);
            default -> 1 + random.nextInt(2);
        };
    }

    private static MembershipStatus status(Person person, boolean arrears, boolean ended) {
        if (person.deceased()) {
            return MembershipStatus.DECEASED;
        }
        return arrears ? MembershipStatus.ARREARS : ended ? MembershipStatus.INACTIVE : MembershipStatus.ACTIVE;
    }

    private static String role(Relation relation) {
        return switch (relation) {
            case HEAD -> "1";
            case SPOUSE -> "2";
            case CHILD, GRANDCHILD -> "3";
            case PARENT, OTHER -> "4";
        };
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
