package se.radslag.year;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Letters that came together. */
record Letters(List<Letter> all) {

    Letter first() {
        return all.get(0);
    }

    /** The first letter to an organisation. */
    Letter to(String organisation) {
        return toAddress(Organisations.address(organisation));
    }

    Letter toAddress(String address) {
        return all.stream()
                .filter(letter -> letter.to().equals(address))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No letter to " + address + ", only to " + addresses()));
    }

    /** Those whose subject begins with one of these, Swedish or English. */
    Letters about(String swedish, String english) {
        return new Letters(all.stream()
                .filter(letter -> letter.subject().matches("(" + swedish + "|" + english + ").*"))
                .toList());
    }

    Set<String> addresses() {
        return all.stream().map(Letter::to).collect(Collectors.toSet());
    }
}
