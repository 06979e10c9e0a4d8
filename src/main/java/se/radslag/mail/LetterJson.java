package se.radslag.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import se.radslag.core.EmailAddress;
import se.radslag.core.Id;

/** Freezes letters to JSON and thaws their models. A mapper of its own: what web pages prefer must not change letters at rest. */
final class LetterJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModules(new JavaTimeModule(), new Jdk8Module(), plainWords())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private LetterJson() {}

    /** One array with an object for each letter, named as the outbox's columns. */
    static String freeze(Collection<? extends Letter> letters) {
        ArrayNode rows = MAPPER.createArrayNode();
        letters.forEach(letter -> rows.add(row(letter)));
        return rows.toString();
    }

    static Map<String, Object> model(String json) {
        try {
            return MAPPER.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException spoilt) {
            throw new IllegalStateException(spoilt);
        }
    }

    static Sender sender(String json) {
        try {
            return MAPPER.readValue(json, Sender.class);
        } catch (JsonProcessingException spoilt) {
            throw new IllegalStateException(spoilt);
        }
    }

    private static ObjectNode row(Letter letter) {
        Addressee addressee = letter.addressee();
        ObjectNode row = MAPPER.createObjectNode()
                .put("id", LetterId.random().toString())
                .put("reference", letter.reference())
                .put("kind", LetterKind.of(letter.getClass()))
                .put("party", addressee.party())
                .put("addressee_name", addressee.name())
                .put("email", addressee.email().value())
                .put("language", addressee.language().toLanguageTag())
                .put("link_id", addressee.link().map(Id::toString).orElse(null))
                .put("record_number", letter.sender().recordNumber());
        row.set("sender", MAPPER.valueToTree(letter.sender()));
        row.set("model", model(letter));
        return row;
    }

    /** The addressee and the sender have columns of their own. */
    private static ObjectNode model(Letter letter) {
        ObjectNode model = MAPPER.valueToTree(letter);
        model.remove(List.of("reference", "addressee", "sender"));
        return model;
    }

    private static SimpleModule plainWords() {
        return new SimpleModule()
                .addSerializer(Id.class, ToStringSerializer.instance)
                .addSerializer(EmailAddress.class, ToStringSerializer.instance);
    }
}
