package org.hamyari.engagement.follow;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamyari.engagement.follow.NewsLetter.Letter;
import org.hamyari.engagement.follow.NewsLetter.News;
import org.hamyari.platform.event.CloudEvent;
import org.hamyari.platform.event.EventData;
import org.hamyari.platform.event.EventHandler;
import org.hamyari.platform.mail.Mails;

/** Writes to everybody who follows a project when there is news of it: once per news and address. */
@ApplicationScoped
class NewsHandler implements EventHandler {

    private final FollowRepository follows;
    private final NewsLetter letters;
    private final Mails mails;
    private final EventData data;

    NewsHandler(FollowRepository follows, NewsLetter letters, Mails mails, EventData data) {
        this.follows = follows;
        this.letters = letters;
        this.mails = mails;
        this.data = data;
    }

    @Override
    public Set<String> types() {
        return Set.of("org.hamyari.project.update-posted.v1");
    }

    @Override
    public void handle(CloudEvent event) {
        News news = data.read(event, News.class);
        Map<String, Letter> byLanguage = Stream.of("fa", "en")
                .collect(Collectors.toMap(Function.identity(), language -> letters.write(event.cityid(), news, language)));
        follows.remember(event.cityid(), news.updateId(), news.projectId());
        for (Follower follower : follows.followersOf(event.cityid(), news.projectId())) {
            Letter letter = byLanguage.get(follower.language());
            mails.queue(news.updateId(), follower.email(), letter.subject(), letter.text());
        }
    }
}
