package se.radslag.mail;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import se.radslag.calendar.CalendarMessage;
import se.radslag.core.EmailAddress;
import se.radslag.core.Id;

/** Freezes letters to JSON and thaws their models. A mapper of its own: what web pages prefer must not change letters at rest. */
final class LetterJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModules(new JavaTimeModule(), new Jdk8Module(), plainWords())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private interface Writing {

        void to(JsonGenerator json) throws IOException;
    }

    private LetterJson() {}

    /** One array with an object for each posting, named as its table's columns. */
    static String postings(Collection<Posting> postings) {
        return array(json -> {
            for (Posting posting : postings) {
                write(posting, json);
            }
        });
    }

    /** One array with an object for each letter, named as its table's columns. Written as it goes: there may be a hundred thousand. */
    static String letters(Collection<Posting> postings) {
        return array(json -> {
            for (Posting posting : postings) {
                for (Letter letter : posting.letters()) {
                    write(letter, posting, json);
                }
            }
        });
    }

    static Map<String, Object> model(String json) {
        try {
            return MAPPER.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException spoilt) {
            throw new IllegalStateException(spoilt);
        }
    }

    /** @param thawed as it stands in a model */
    static CalendarMessage calendar(Object thawed) {
        return MAPPER.convertValue(thawed, CalendarMessage.class);
    }

    static Sender sender(String json) {
        try {
            return MAPPER.readValue(json, Sender.class);
        } catch (JsonProcessingException spoilt) {
            throw new IllegalStateException(spoilt);
        }
    }

    private static void write(Posting posting, JsonGenerator json) throws IOException {
        Letter first = posting.first();
        json.writeStartObject();
        json.writeStringField("id", posting.id().toString());
        json.writeStringField("kind", LetterKind.of(first.getClass()));
        json.writePOJOField("sender", first.sender());
        json.writeStringField("record_number", first.sender().recordNumber());
        writeModel(posting.common(), first, json);
        json.writeEndObject();
    }

    private static void write(Letter letter, Posting posting, JsonGenerator json) throws IOException {
        Addressee addressee = letter.addressee();
        json.writeStartObject();
        json.writeStringField("id", LetterId.random().toString());
        json.writeStringField("posting_id", posting.id().toString());
        json.writeStringField("reference", letter.reference());
        json.writeStringField("party", addressee.party());
        json.writeStringField("addressee_name", addressee.name());
        json.writeStringField("email", addressee.email().value());
        json.writeStringField("language", addressee.language().toLanguageTag());
        json.writeStringField("link_id", addressee.link().map(Id::toString).orElse(null));
        writeModel(posting.own(), letter, json);
        json.writeEndObject();
    }

    private static void writeModel(List<RecordComponent> components, Letter letter, JsonGenerator json)
            throws IOException {
        json.writeObjectFieldStart("model");
        for (RecordComponent component : components) {
            json.writePOJOField(component.getName(), Posting.valueOf(component, letter));
        }
        json.writeEndObject();
    }

    private static String array(Writing content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = MAPPER.createGenerator(text)) {
            json.writeStartArray();
            content.to(json);
            json.writeEndArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static SimpleModule plainWords() {
        return new SimpleModule()
                .addSerializer(Id.class, ToStringSerializer.instance)
                .addSerializer(EmailAddress.class, ToStringSerializer.instance);
    }
}
