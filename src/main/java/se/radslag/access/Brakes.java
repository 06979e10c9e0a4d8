package se.radslag.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Slows down whoever posts, or tries links, faster than people do. Counted for each node by itself, and in memory: a brake need not be exact.
 *
 * <p>Opening a link that there is costs nothing, however many people sit behind one address.
 */
@Component
class Brakes implements HandlerInterceptor {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_REMEMBERED = 100_000;
    private static final int NETWORK_BYTES = 8;

    private final LoadingCache<String, Bucket> postsByLink;
    private final LoadingCache<String, Bucket> postsFromAddress;
    private final LoadingCache<String, Bucket> failuresFromAddress;
    private final Cache<String, Bucket> questionsFromAddress = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterAccess(HOUR.multipliedBy(2))
            .build();

    Brakes(AccessProperties properties) {
        postsByLink = buckets(properties.postsByLink());
        postsFromAddress = buckets(properties.postsFromAddress());
        failuresFromAddress = buckets(properties.failuresFromAddress());
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getMethod().equals("POST")) {
            take(postsFromAddress.get(network(request.getRemoteAddr())));
            link(request).ifPresent(link -> take(postsByLink.get(link)));
        }
        return true;
    }

    /** Somebody tried a link that opens nothing. @throws TooManyRequests if they have done so often */
    void noteFailure(HttpServletRequest request) {
        take(failuresFromAddress.get(network(request.getRemoteAddr())));
    }

    /** Somebody wants a letter to be sent to an address. @throws TooManyRequests if so many an hour were wanted from there already */
    void noteQuestion(String from, int perHour) {
        take(questionsFromAddress.get(network(from), key -> bucket(perHour, HOUR)));
    }

    private static void take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyRequests(
                    Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
        }
    }

    private static Optional<String> link(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> all
                ? Optional.ofNullable(all.get("link")).map(Object::toString)
                : Optional.empty();
    }

    /** Of an IPv6 address the network, since whoever has one has all of its addresses. */
    static String network(String address) {
        try {
            InetAddress from = InetAddress.getByName(address);
            byte[] bytes = from.getAddress();
            return HexFormat.of().formatHex(from instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
        } catch (UnknownHostException unreadable) {
            return address;
        }
    }

    private static LoadingCache<String, Bucket> buckets(int perMinute) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterAccess(MINUTE.multipliedBy(2))
                .build(who -> bucket(perMinute, MINUTE));
    }

    private static Bucket bucket(int most, Duration time) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, time))
                .withCustomTimePrecision(TimeMeter.SYSTEM_NANOTIME)
                .build();
    }
}
