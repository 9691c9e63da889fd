package id.pandu.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.pandu.gateway.HubClient.Reply;
import id.pandu.hub.api.Contract;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yaml.snakeyaml.Yaml;

/** Every operation of the contract, tried without its scope. */
@Gateway
class ScopeIT {

    @LocalServerPort
    private int port;

    static Stream<Arguments> closedOperations() {
        return operations()
                .filter(operation -> !operation.scopes().isEmpty())
                .map(operation -> arguments(operation.id(), operation.method(), operation.path(), operation.scopes()));
    }

    static Stream<Arguments> readings() {
        return operations()
                .filter(operation ->
                        operation.method().equals("GET") && !operation.scopes().isEmpty())
                .map(operation -> arguments(
                        operation.id(),
                        operation.path(),
                        String.join(" ", operation.scopes()),
                        operation.needsOfficer()));
    }

    @Test
    void isAskedForByAllButWhatIsPublicAndWhatALinkOpens() {
        assertThat(operations()
                        .filter(operation -> operation.scopes().isEmpty())
                        .map(Operation::id))
                .containsExactlyInAnyOrder(
                        "listProblems",
                        "getContract",
                        "callBack",
                        "showTaskLink",
                        "openTaskLink",
                        "moveTaskByLink",
                        "renewTaskLink");
        assertThat(closedOperations()).hasSizeGreaterThan(15);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("closedOperations")
    void opensItsOperationAndNoOther(String id, String method, String path, List<String> scopes) throws Exception {
        String others = Arrays.stream(TestIssuer.ALL_SCOPES.split(" "))
                .filter(scope -> !scopes.contains(scope))
                .collect(Collectors.joining(" "));

        Reply stranger = call(new HubClient(port), "", method, path);
        assertThat(stranger.status()).isEqualTo(401);
        assertThat(code(stranger)).isEqualTo("caller.unauthenticated");

        for (String useless : new String[] {
            others, "", scopes.getFirst() + ":x", scopes.getFirst().toUpperCase(Locale.ROOT)
        }) {
            Reply refused = call(with(useless), "uji.petugas;role=penguji", method, path);
            assertThat(refused.status()).as(useless).isEqualTo(403);
            assertThat(code(refused)).isEqualTo("caller.scope-missing");
            assertThat(refused.headers().firstValue("www-authenticate"))
                    .contains("Bearer realm=\"pandu\", error=\"insufficient_scope\", scope=\""
                            + String.join(" ", scopes) + "\"");
            assertThat(refused.headers().firstValue("ratelimit")).isPresent();
        }

        Reply let = call(with(String.join(" ", scopes)), "uji.petugas;role=penguji", method, path);
        assertThat(code(let)).isNotIn("caller.unauthenticated", "caller.scope-missing");
    }

    /** What is read only; whatever is sent has to be complete before anybody is missed. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("readings")
    void needsAnOfficerWhereTheContractSaysSo(String id, String path, String scope, boolean needed) throws Exception {
        Reply reply = with(scope).get(path, "Pandu-Actor", "");

        assertThat(code(reply).equals("caller.officer-missing")).isEqualTo(needed);
    }

    private HubClient with(String scope) {
        return new HubClient(port, TestIssuer.shared().token(claims -> claims.claim("scope", scope)));
    }

    private static Reply call(HubClient hub, String officer, String method, String path) throws Exception {
        var request = officer.isEmpty() ? hub.bare(path) : hub.to(path).header("Pandu-Actor", officer);
        if (method.equals("GET")) {
            return hub.send(request.GET());
        }
        return hub.send(
                request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString("{}")));
    }

    private static String code(Reply reply) throws Exception {
        return reply.contentType().contains("json") ? reply.json().path("code").asText() : "";
    }

    private static Stream<Operation> operations() {
        JsonNode contract = new ObjectMapper().valueToTree(new Yaml().load(Contract.text()));
        return contract.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(method -> new Operation(
                                method.getValue().path("operationId").asText(),
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey()
                                        .replaceAll(
                                                "\\{(referralId|taskId|subscriptionId)}",
                                                "01a21706-b4a3-7b91-aa8b-d0649e4d8e8f")
                                        .replaceAll("\\{[^}]+}", "contoh"),
                                method.getValue()
                                        .path("security")
                                        .valueStream()
                                        .flatMap(requirement ->
                                                requirement.path("oauth").valueStream())
                                        .map(JsonNode::asText)
                                        .toList(),
                                method.getValue().path("x-needs-officer").asBoolean())));
    }

    private record Operation(String id, String method, String path, List<String> scopes, boolean needsOfficer) {}
}
