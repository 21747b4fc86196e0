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
import org.hamyari.platform.job.Jobs;

/** Has letters written to everybody who follows a project when there is news of it, once however often the news is told. */
@ApplicationScoped
class NewsHandler implements EventHandler {

    private final NewsRepository known;
    private final NewsLetter letters;
    private final Jobs jobs;
    private final EventData data;

    NewsHandler(NewsRepository known, NewsLetter letters, Jobs jobs, EventData data) {
        this.known = known;
        this.letters = letters;
        this.jobs = jobs;
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
        if (known.add(event.cityid(), news.updateId(), news.projectId(), byLanguage)) {
            jobs.start(WriteToFollowers.KIND, news.updateId().toString());
        }
    }
}
