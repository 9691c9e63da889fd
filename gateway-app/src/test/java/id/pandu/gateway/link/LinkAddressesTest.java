package id.pandu.gateway.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.gateway.referral.ReferralProperties;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

@NullUnmarked
class LinkAddressesTest {

    private static final String PERKIM = "link-agencies.perkim-sragen.";

    @Test
    void readsAddresses() {
        var unit = new LinkAddresses(settings(Map.of()));

        assertThat(unit.of("perkim-sragen").address()).hasToString("perkim@sragen.example");
        assertThat(unit.of("perkim-sragen").name()).isEqualTo("perkim-sragen");
        assertThat(unit.of("perkim-sragen").language()).isEqualTo(Locale.of("id"));
        assertThat(unit.page("abc")).hasToString("https://pandu.example/hub/tugas/abc");
        assertThat(unit.host()).isEqualTo("pandu.example");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "link-agencies.perkim-sragen.email | '' | link-agencies.perkim-sragen.email",
                "link-agencies.perkim-sragen.email | perkim | link-agencies.perkim-sragen.email",
                "link-agencies.perkim-sragen.email | a@b.example,c@d.example | link-agencies.perkim-sragen.email",
                "link-agencies.perkim-sragen.language | jv | link-agencies.perkim-sragen.language",
                "link.from | nobody | link.from",
                "link.base-url | pandu.example | link.base-url",
                "link.base-url | https://pandu.example/ | link.base-url",
                "link.base-url | ftp://pandu.example | link.base-url",
                "link.base-url | 'https:// pandu' | link.base-url",
                "inbox-agencies | perkim-sragen | inbox-agencies",
            })
    void namesTheSettingThatCannotBeUsed(String setting, String value, String named) {
        assertThatThrownBy(() -> new LinkAddresses(settings(Map.of(setting, value))))
                .isInstanceOf(InvalidLinkException.class)
                .hasMessageContaining("pandu.referrals." + named);
    }

    @Test
    void letsNoAddressBringAHeader() {
        assertThatThrownBy(() -> new LinkAddresses(
                        settings(Map.of(PERKIM + "email", "perkim@sragen.example\r\nBcc: x@y.example"))))
                .isInstanceOf(InvalidLinkException.class)
                .hasMessageNotContaining("Bcc");
    }

    static ReferralProperties settings(Map<String, String> changes) {
        Map<String, Object> all = new LinkedHashMap<>(Map.of(
                "pandu.referrals." + PERKIM + "email",
                "perkim@sragen.example",
                "pandu.referrals.link.from",
                "Pandu <pandu@pandu.example>",
                "pandu.referrals.link.base-url",
                "https://pandu.example/hub"));
        changes.forEach((name, value) -> all.put("pandu.referrals." + name, value));
        return new Binder(new MapConfigurationPropertySource(all))
                .bind("pandu.referrals", ReferralProperties.class)
                .get();
    }
}
