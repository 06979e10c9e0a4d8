package se.radslag.invitation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.radslag.meeting.Need;

/** What was told with an answer, as the database keeps it; what people need stands apart, since it is erased earlier. */
final class ToldJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** All but the needs. */
    private record Told(
            @Nullable List<String> written,
            @Nullable String example,
            @Nullable DayPart hours,
            boolean travel) {}

    private ToldJson() {}

    static String needed(Invitation answered) {
        return write(answered.particulars().needs());
    }

    static String told(Invitation answered) {
        Particulars told = answered.particulars();
        return write(new Told(told.written(), told.example(), told.hours(), told.travel()));
    }

    static String people(Invitation answered) {
        return write(answered.delegates());
    }

    static List<Delegate> people(String people) {
        try {
            return MAPPER.readValue(people, new TypeReference<>() {});
        } catch (JsonProcessingException spoilt) {
            throw new IllegalStateException(spoilt);
        }
    }

    static Particulars read(String needed, String told) {
        try {
            EnumMap<Need, String> needs = new EnumMap<>(Need.class);
            needs.putAll(MAPPER.readValue(needed, new TypeReference<Map<Need, String>>() {}));
            Told rest = MAPPER.readValue(told, Told.class);
            return new Particulars(
                    needs,
                    rest.written() == null ? List.of() : rest.written(),
                    rest.example() == null ? "" : rest.example(),
                    rest.hours(),
                    rest.travel());
        } catch (JsonProcessingException spoilt) {
            throw new IllegalStateException(spoilt);
        }
    }

    private static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
