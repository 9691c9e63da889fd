package id.pandu.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.gateway.identity.Operations.Operation;
import id.pandu.hub.api.Contract;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class OperationsTest {

    private final Operations unit = new Operations(Contract.text());

    @Test
    void findsEveryOperationByItsMethodAndAddress() {
        assertThat(unit.all())
                .hasSizeGreaterThan(20)
                .allSatisfy(operation -> assertThat(unit.of(request(operation.method(), address(operation))))
                        .contains(operation));
    }

    @Test
    void findsNoneByAnotherMethodThoughTheAddressIsKnown() {
        HttpServletRequest other = request("PATCH", "/v1/lookups");

        assertThat(unit.of(other)).isEmpty();
        assertThat(unit.knows(other)).isTrue();
    }

    @Test
    void findsTheSameOperationHoweverItsAddressIsWritten() {
        assertThat(unit.of(request("POST", "/v1/%6Cookups")))
                .isPresent()
                .isEqualTo(unit.of(request("POST", "/v1/lookups")));
    }

    @Test
    void callsPublicWhatTheContractOpensAndNothingElse() {
        assertThat(unit.isPublic(request("GET", "/openapi.yaml"))).isTrue();
        assertThat(unit.isPublic(request("POST", "/v1/lookups"))).isFalse();
    }

    private static String address(Operation operation) {
        return operation.path().getPatternString().replaceAll("\\{[^}]+}", "x");
    }

    private static HttpServletRequest request(String method, String address) {
        return new MockHttpServletRequest(method, address);
    }
}
