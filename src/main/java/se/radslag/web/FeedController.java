package se.radslag.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;

/** What was published, for programs that look for news. */
@Controller
class FeedController {

    private final News news;
    private final NewsFeedView view;

    FeedController(News news, NewsFeedView view) {
        this.news = news;
        this.view = view;
    }

    /** Answers who has the newest already with nothing. */
    @GetMapping("/flode.atom")
    @Nullable ModelAndView feed(Locale language, WebRequest request) {
        List<News.Item> items = news.newest(language);
        if (request.checkNotModified(tag(items, language))) {
            return null;
        }
        return new ModelAndView(view, NewsFeedView.ITEMS, items);
    }

    private static String tag(List<News.Item> items, Locale language) {
        Instant newest = items.stream().map(News.Item::toldAt).findFirst().orElse(Instant.EPOCH);
        return "W/\"%s-%d-%d\"".formatted(language.getLanguage(), newest.toEpochMilli(), items.hashCode());
    }
}
