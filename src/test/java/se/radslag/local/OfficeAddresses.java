package se.radslag.local;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;

/** The addresses that letters of the offices come from, and that people answer to. */
final class OfficeAddresses {

    private static final Bindable<List<Map<String, String>>> OFFICES = Bindable.of(ResolvableType.forClassWithGenerics(
            List.class, ResolvableType.forClassWithGenerics(Map.class, String.class, String.class)));

    private OfficeAddresses() {}

    static Set<String> of(Environment settings) {
        var host =
                URI.create(settings.getRequiredProperty("radslag.public-url")).getHost();
        var common = settings.getProperty("radslag.mail.address", "radslag@" + host);
        var own = Binder.get(settings).bind("radslag.offices", OFFICES).orElse(List.of()).stream()
                .flatMap(office -> Stream.ofNullable(office.get("mailbox")));
        return Stream.concat(Stream.of(common), own)
                .map(address -> address.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
