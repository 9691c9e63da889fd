package id.pandu.town.dtsen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads proposals: one JSON document in UTF-8, every name once, by the contract's schema. */
final class ProposalReader {

    private final JsonMapper json = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final ProposalSchema schema = new ProposalSchema();

    /** The proposal, or nothing when it is none by the contract. */
    Optional<Proposal> read(byte[] body) {
        return tree(body)
                .filter(schema::allows)
                .filter(ProposalReader::namesGoodsOnce)
                .map(this::proposal);
    }

    private Optional<JsonNode> tree(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return Optional.ofNullable(json.readTree(text));
        } catch (CharacterCodingException | JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static boolean namesGoodsOnce(JsonNode body) {
        Set<String> seen = new HashSet<>();
        return body.path("barang")
                .valueStream()
                .allMatch(goods -> seen.add(goods.path("kode").asText()));
    }

    private Proposal proposal(JsonNode body) {
        Map<String, Object> content = json.convertValue(body, new TypeReference<LinkedHashMap<String, Object>>() {});
        return new Proposal(
                body.path("id_eksternal").asText(),
                body.path("kode_wilayah").asText(),
                body.has("nik") || body.has("nama"),
                content);
    }
}
