package se.radslag.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.radslag.access.PublicSite;
import se.radslag.testing.RadslagTest;

/** What a browser that has never been here gets over the wire: the page, its style, its script, its icon. */
@RadslagTest
class PageWeightIT {

    private static final int MOST = 60_000;

    @Autowired
    PublicSite site;

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/arkiv", "/dialog", "/tillganglighet", "/personuppgifter"})
    void weighsLittleOnFirstView(String path) throws IOException, InterruptedException {
        String page = get(path, "identity");
        assertThat(parts(page)).hasSizeGreaterThan(1).allMatch(part -> part.startsWith("/"));
        int weight = weight(path);
        for (String part : parts(page)) {
            weight += weight(part);
        }
        assertThat(weight).isLessThanOrEqualTo(MOST);
    }

    private static List<String> parts(String page) {
        var document = Jsoup.parse(page);
        return Stream.concat(
                        document.select("link[rel=stylesheet], link[rel=icon]").eachAttr("href").stream(),
                        document.select("script, img").eachAttr("src").stream())
                .toList();
    }

    private int weight(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(request(path, "gzip"), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        int headers = answer.headers().map().toString().length();
        return answer.body().length + headers;
    }

    private String get(String path, String encoding) throws IOException, InterruptedException {
        return client.send(request(path, encoding), BodyHandlers.ofString()).body();
    }

    private HttpRequest request(String path, String encoding) {
        return HttpRequest.newBuilder(URI.create(site.publicUrl() + path))
                .header("Accept", "text/html, */*")
                .header("Accept-Encoding", encoding)
                .build();
    }
}
