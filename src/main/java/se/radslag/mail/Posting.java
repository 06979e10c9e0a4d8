package se.radslag.mail;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Letters of one kind and sender that are posted together: what they say alike is stored once for all of them.
 *
 * @param common components of the letters' record that are equal in all of them
 * @param own components in which they differ
 */
record Posting(UUID id, List<? extends Letter> letters, List<RecordComponent> common, List<RecordComponent> own) {

    /** These have columns of their own. */
    private static final Set<String> NOT_OF_THE_MODEL = Set.of("reference", "addressee", "sender");

    private record Likeness(Class<?> kind, Sender sender) {}

    static List<Posting> of(Collection<? extends Letter> letters) {
        Map<Likeness, List<Letter>> alike = letters.stream()
                .collect(Collectors.groupingBy(
                        letter -> new Likeness(letter.getClass(), letter.sender()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return alike.values().stream().map(Posting::ofAlike).toList();
    }

    Letter first() {
        return letters.get(0);
    }

    static Object valueOf(RecordComponent component, Letter letter) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(letter);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Posting ofAlike(List<Letter> letters) {
        Map<Boolean, List<RecordComponent>> components = Stream.of(
                        letters.get(0).getClass().getRecordComponents())
                .filter(component -> !NOT_OF_THE_MODEL.contains(component.getName()))
                .collect(Collectors.partitioningBy(component -> isCommon(component, letters)));
        return new Posting(
                UUID.randomUUID(),
                letters,
                Objects.requireNonNull(components.get(true)),
                Objects.requireNonNull(components.get(false)));
    }

    private static boolean isCommon(RecordComponent component, List<Letter> letters) {
        Object first = valueOf(component, letters.get(0));
        return letters.stream().allMatch(letter -> Objects.equals(first, valueOf(component, letter)));
    }
}
