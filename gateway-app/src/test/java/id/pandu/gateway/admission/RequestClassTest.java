package id.pandu.gateway.admission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class RequestClassTest {

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/lookups, LOOKUP",
        "POST, /v1/services/match, LOOKUP",
        "GET, /v1/services, READING",
        "HEAD, /v1/agencies, READING",
        "GET, /v1/events, READING",
        "GET, /v1/referrals/0197, READING",
        "POST, /v1/access-trails, READING",
        "GET, /tugas/abc, READING",
        "POST, /v1/referrals, CHANGE",
        "POST, /v1/referrals/0197/tasks/1/transitions, CHANGE",
        "POST, /v1/consents/abc/withdrawal, CHANGE",
        "POST, /tugas/abc, CHANGE",
        "PUT, /v1/agreements/1, CHANGE",
        "OPTIONS, /v1/referrals, CHANGE",
        "GET, /actuator/health/readiness, VITAL",
        "GET, /v1/agencies/bpjs-kesehatan/breaker, VITAL",
        "POST, /v1/agencies/bpjs-kesehatan/breaker, VITAL",
        "POST, /v1/agencies/bpjs-kesehatan/tasks, CHANGE",
    })
    void isToldByMethodAndAddress(String method, String path, RequestClass expected) {
        assertThat(RequestClass.of(request(method, path))).isEqualTo(expected);
    }

    @Test
    void isAStreamWhereOneIsAskedFor() {
        var request = request("GET", "/v1/events");
        request.addHeader("Accept", "text/event-stream");

        assertThat(RequestClass.of(request)).isEqualTo(RequestClass.STREAM);
        assertThat(RequestClass.STREAM.takesAPlace()).isFalse();
    }

    static MockHttpServletRequest request(String method, String path) {
        var request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        return request;
    }
}
