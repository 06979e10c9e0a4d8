package se.radslag.web;

import static java.util.Objects.requireNonNull;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.feed.AbstractAtomFeedView;
import se.radslag.access.PublicSite;

/** The news as an Atom feed (RFC 4287). */
@Component
class NewsFeedView extends AbstractAtomFeedView {

    static final String ITEMS = "items";

    private final PublicSite site;
    private final MessageSource messages;

    NewsFeedView(PublicSite site, MessageSource messages) {
        this.site = site;
        this.messages = messages;
        setContentType("application/atom+xml;charset=UTF-8");
    }

    @Override
    protected void buildFeedMetadata(Map<String, Object> model, Feed feed, HttpServletRequest request) {
        Locale language = RequestContextUtils.getLocale(request);
        String title = messages.getMessage("web.start.title", null, language);
        feed.setId(urn(UUID.nameUUIDFromBytes(new byte[] {'f', 'e', 'e', 'd'})));
        feed.setEncoding("UTF-8");
        feed.setLanguage(language.getLanguage());
        feed.setTitle(title);
        feed.setAuthors(List.of(author(title)));
        feed.setUpdated(Date.from(
                items(model).stream().map(News.Item::toldAt).findFirst().orElse(Instant.EPOCH)));
        feed.setOtherLinks(List.of(link("self", "application/atom+xml", "/flode.atom")));
        feed.setAlternateLinks(List.of(link("alternate", "text/html", "/")));
    }

    @Override
    protected List<Entry> buildFeedEntries(
            Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) {
        return items(model).stream().map(this::entry).toList();
    }

    private Entry entry(News.Item item) {
        Entry entry = new Entry();
        entry.setId(urn(item.id()));
        entry.setTitle(item.title());
        entry.setPublished(Date.from(item.publishedAt()));
        entry.setUpdated(Date.from(item.toldAt()));
        entry.setAlternateLinks(List.of(link("alternate", "text/html", item.path())));
        entry.setSummary(text(item.summary()));
        return entry;
    }

    private Link link(String relation, String type, String path) {
        Link link = new Link();
        link.setRel(relation);
        link.setType(type);
        link.setHref(site.at(path).toString());
        return link;
    }

    private static Content text(String words) {
        Content content = new Content();
        content.setType("text");
        content.setValue(words);
        return content;
    }

    private static SyndPerson author(String name) {
        SyndPerson author = new SyndPersonImpl();
        author.setName(name);
        return author;
    }

    private static String urn(UUID id) {
        return "urn:uuid:" + id;
    }

    @SuppressWarnings("unchecked") // the controller puts them there
    private static List<News.Item> items(Map<String, Object> model) {
        return (List<News.Item>) requireNonNull(model.get(ITEMS));
    }
}
