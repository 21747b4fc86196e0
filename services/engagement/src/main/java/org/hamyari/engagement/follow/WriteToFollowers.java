package org.hamyari.engagement.follow;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamyari.engagement.follow.NewsLetter.Letter;
import org.hamyari.engagement.follow.NewsRepository.Writing;
import org.hamyari.platform.job.JobWork;
import org.hamyari.platform.mail.Mails;
import org.hamyari.platform.tenant.Tenant;

/**
 * Queues the letters about one news for everybody who followed when it was learned, some followers at a time. The place among the
 * followers moves in the transaction that queues, so that after a failure each still gets exactly one letter.
 */
@ApplicationScoped
class WriteToFollowers implements JobWork {

    static final String KIND = "write-to-followers";

    private final Tenant tenant;
    private final NewsRepository news;
    private final FollowRepository follows;
    private final Mails mails;
    private final LetterSettings settings;

    WriteToFollowers(Tenant tenant, NewsRepository news, FollowRepository follows, Mails mails, LetterSettings settings) {
        this.tenant = tenant;
        this.news = news;
        this.follows = follows;
        this.mails = mails;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Progress step(UUID jobId, String subjectId) {
        String cityId = tenant.city();
        UUID updateId = UUID.fromString(subjectId);
        Writing writing = news.lock(cityId, updateId);
        List<String> next = follows.subjectsAfter(cityId, writing.projectId(), writing.learnedAt(), writing.upTo(), settings.batch());
        if (next.isEmpty()) {
            return new Progress(writing.written(), writing.written());
        }
        List<Follower> followers = follows.hold(cityId, writing.projectId(), next);
        Map<String, Letter> letters = news.letters(cityId, updateId);
        for (Follower follower : followers) {
            Letter letter = letters.get(follower.language());
            mails.queue(updateId, follower.email(), letter.subject(), letter.text());
        }
        long written = writing.written() + followers.size();
        news.move(cityId, updateId, next.getLast(), written);
        return new Progress(written, written + follows.countAfter(cityId, writing.projectId(), writing.learnedAt(), next.getLast()));
    }
}
