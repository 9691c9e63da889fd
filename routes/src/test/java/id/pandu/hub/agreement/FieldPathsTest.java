package id.pandu.hub.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.Address;
import id.pandu.api.model.Coverage;
import id.pandu.api.model.Education;
import id.pandu.api.model.Facet;
import id.pandu.api.model.Identity;
import id.pandu.api.model.Profile;
import id.pandu.api.model.Pupil;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullUnmarked
class FieldPathsTest {

    private static final Pupil BUDI =
            Pupil.builder().nik("3314100904129994").name("BUDI CONTOH").build();
    private static final Pupil NAMELESS = Pupil.builder().nisn("0129990001").build();

    private static final Profile PROFILE = Profile.builder()
            .identity(Identity.builder()
                    .name("SITI CONTOH")
                    .address(new Address("JL CONTOH 1", "001/002", "33.14.10.2001", "33.14"))
                    .build())
            .coverage(Coverage.builder().cardNumber("0009990000017").build())
            .education(new Education(null, List.of(BUDI, NAMELESS)))
            .build();

    @Test
    void keepsOneFieldOfANestedRecord() {
        Profile cut = FieldPaths.of(List.of("address.region")).cut(Facet.IDENTITY, PROFILE);

        assertThat(cut)
                .isEqualTo(Profile.builder()
                        .identity(Identity.builder()
                                .address(Address.builder().region("33.14").build())
                                .build())
                        .build());
    }

    @Test
    void keepsANestedRecordWholeWhenItIsNamedItself() {
        Profile cut = FieldPaths.of(List.of("address.region", "address")).cut(Facet.IDENTITY, PROFILE);

        assertThat(cut.identity().address()).isEqualTo(PROFILE.identity().address());
        assertThat(cut.identity().name()).isNull();
    }

    @Test
    void keepsOfEveryElementWhatIsGrantedAndNoElementOfWhichNothingIs() {
        Profile cut = FieldPaths.of(List.of("pupils.name")).cut(Facet.EDUCATION, PROFILE);

        assertThat(cut.education().pupils())
                .containsExactly(Pupil.builder().name("BUDI CONTOH").build());
    }

    @Test
    void leavesAListOutOfWhichNothingIsGranted() {
        Profile cut =
                FieldPaths.of(List.of("ownEnrolment", "pupils.school.npsn")).cut(Facet.EDUCATION, PROFILE);

        assertThat(cut).isEqualTo(Profile.builder().build());
    }

    @Test
    void keepsAllOfOneFacetAndNothingOfTheOthersWithAStar() {
        Profile cut = FieldPaths.of(List.of("*")).cut(Facet.IDENTITY, PROFILE);

        assertThat(cut).isEqualTo(Profile.builder().identity(PROFILE.identity()).build());
    }

    @Test
    void letsNothingThroughWithoutAPath() {
        FieldPaths unit = FieldPaths.of(List.of());

        assertThat(unit.cut(Facet.IDENTITY, PROFILE))
                .isEqualTo(Profile.builder().build());
        assertThat(unit.allows("name")).isFalse();
        assertThat(unit.present(Facet.IDENTITY, unit.cut(Facet.IDENTITY, PROFILE)))
                .isEmpty();
    }

    @Test
    void allowsWhatItReaches() {
        FieldPaths unit = FieldPaths.of(List.of("nik", "address.region"));

        assertThat(List.of("nik", "address", "name")).map(unit::allows).containsExactly(true, true, false);
        assertThat(List.of("address.region", "address.village", "name.region"))
                .map(unit::allows)
                .containsExactly(true, false, false);
        assertThat(FieldPaths.of(List.of("address")).allows("address.region")).isTrue();
        assertThat(FieldPaths.of(List.of("*")).allows("nik")).isTrue();
    }

    @Test
    void namesFieldsInTheContractsOrder() {
        FieldPaths unit = FieldPaths.of(List.of("address.region", "name"));

        assertThat(unit.present(Facet.IDENTITY, unit.cut(Facet.IDENTITY, PROFILE)))
                .containsExactly("name", "address");
    }

    @ParameterizedTest
    @CsvSource({
        "IDENTITY,*,true",
        "IDENTITY,nik,true",
        "WELFARE,nik,true",
        "COVERAGE,nik,false",
        "EDUCATION,nik,false",
        "EDUCATION,pupils.nik,true",
        "EDUCATION,pupils.schoolAid.reason,true",
        "IDENTITY,address,true",
        "IDENTITY,address.region,true",
        "IDENTITY,address.region.name,false",
        "IDENTITY,name.first,false",
        "IDENTITY,Name,false",
        "IDENTITY,adress.region,false",
        "WELFARE,programmes,true",
        "WELFARE,programmes.name,false",
        "HEALTH,decile,false",
    })
    void knowsWhichPathsThereAre(Facet facet, String path, boolean exists) {
        assertThat(FieldPaths.exists(facet, path)).isEqualTo(exists);
    }
}
