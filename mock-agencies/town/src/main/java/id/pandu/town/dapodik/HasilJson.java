package id.pandu.town.dapodik;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.pandu.town.worklist.Goods;
import id.pandu.town.worklist.Outcome;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The column {@code hasil} of a proposal: goods handed out and services given. */
final class HasilJson {

    private static final JsonMapper JSON = new JsonMapper();

    private HasilJson() {}

    /** The column's text, null when there is nothing to say but the day. */
    static @Nullable String write(Outcome outcome) {
        if (outcome.goods().isEmpty() && outcome.services().isEmpty()) {
            return null;
        }
        ObjectNode hasil = JSON.createObjectNode();
        ArrayNode goods = hasil.putArray("barang");
        outcome.goods()
                .forEach(line -> goods.addObject().put("kode", line.item()).put("jumlah", line.quantity()));
        ArrayNode services = hasil.putArray("layanan");
        outcome.services().forEach(services::add);
        return hasil.toString();
    }

    static Outcome read(LocalDate on, @Nullable String text) {
        JsonNode hasil = text == null ? JSON.createObjectNode() : tree(text);
        List<Goods> goods = hasil.path("barang")
                .valueStream()
                .map(line -> new Goods(
                        line.path("kode").asText(), line.path("jumlah").asInt()))
                .toList();
        return new Outcome(
                on,
                goods,
                hasil.path("layanan").valueStream().map(JsonNode::asText).toList());
    }

    /** Any object as the database gives it. */
    static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database gives JSON that is none");
        }
    }
}
