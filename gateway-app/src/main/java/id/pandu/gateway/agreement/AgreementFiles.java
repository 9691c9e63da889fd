package id.pandu.gateway.agreement;

import com.atlassian.oai.validator.model.Request;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import id.pandu.api.model.AgreementTerms;
import id.pandu.api.model.Violation;
import id.pandu.hub.api.ContractBody;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;

/** Reads agreements out of YAML files: by id, with the fields of the contract, and held to the contract as if they had been sent. */
final class AgreementFiles {

    private final ObjectMapper yaml = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private final ObjectMapper json;

    AgreementFiles(ObjectMapper json) {
        this.json = json;
    }

    /** Every agreement in these files. A file that cannot be used is named, with the agreement and the field. */
    List<FiledAgreement> read(List<Resource> files) {
        var contract = new ContractBody();
        var agreements = new ArrayList<FiledAgreement>();
        Map<String, String> origins = new HashMap<>();
        for (Resource file : files) {
            tree(file).properties().forEach(entry -> {
                String other = origins.put(entry.getKey(), file.getDescription());
                if (other != null) {
                    throw new InvalidAgreementException(
                            file.getDescription(), entry.getKey() + " stands in " + other + " already");
                }
                agreements.add(agreement(contract, file.getDescription(), entry.getKey(), entry.getValue()));
            });
        }
        return agreements;
    }

    static String describe(List<Violation> violations) {
        return violations.stream()
                .map(violation -> violation.pointer() + " (" + violation.keyword() + ")")
                .collect(Collectors.joining(", "));
    }

    private JsonNode tree(Resource file) {
        try (InputStream text = file.getInputStream()) {
            JsonNode tree = yaml.readTree(text);
            if (!tree.isObject() && !tree.isMissingNode()) {
                throw new InvalidAgreementException(file.getDescription(), "it has to be a map of agreements by id");
            }
            return tree;
        } catch (IOException unreadable) {
            throw new InvalidAgreementException(file.getDescription(), "it cannot be read: " + unreadable.getMessage());
        }
    }

    private FiledAgreement agreement(ContractBody contract, String file, String id, JsonNode node) {
        try {
            List<Violation> violations =
                    contract.violations(Request.Method.PUT, "/v1/agreements/" + id, json.writeValueAsString(node));
            if (!violations.isEmpty()) {
                throw new InvalidAgreementException(file, id + " breaks the contract at " + describe(violations));
            }
            AgreementTerms terms = json.treeToValue(node, AgreementTerms.class);
            return new FiledAgreement(file, id, terms, digest(json.writeValueAsString(terms)));
        } catch (IOException unfit) {
            throw new InvalidAgreementException(file, id + " cannot be read: " + unfit.getMessage());
        }
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
