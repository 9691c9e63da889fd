package id.pandu.gateway.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

@NullUnmarked
class OfficerFormTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Slamet Riyadi, S.T. | Kepala Seksi 2 | []",
                "Nur'aini | Staf | []",
                "'' | Staf | [name]",
                "Slamet | '' | [position]",
                "3314100904129994 | Staf 3314100904129994 | [name, position]",
                "<b>x</b> | Staf\u0007a | [name, position]",
                "S | 1 | [name, position]",
            })
    void takesNamesAndPositionsAndNoNumbersOfPeople(String name, String position, String errors) throws Exception {
        assertThat(form(name, position).errors().keySet()).hasToString(errors);
    }

    @Test
    void boundsBoth() throws Exception {
        assertThat(form("a".repeat(100), "b".repeat(100)).isInOrder()).isTrue();
        assertThat(form("a".repeat(101), "b".repeat(101)).errors()).hasSize(2);
    }

    private static OfficerForm form(String name, String position) throws Exception {
        var request = new MockHttpServletRequest("POST", "/");
        request.setContentType("application/x-www-form-urlencoded");
        String form = "name=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&position="
                + URLEncoder.encode(position, StandardCharsets.UTF_8);
        request.setContent(form.getBytes(StandardCharsets.UTF_8));
        return OfficerForm.of(FormFields.of(request).orElseThrow());
    }
}
