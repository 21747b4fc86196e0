package org.hamyari.catalogue.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import org.hamyari.catalogue.project.ProjectFacts;
import org.hamyari.catalogue.talk.Contacts;
import org.hamyari.catalogue.talk.Letters;

/** Letters about objections: to the one who objected and to the owner of the project. Neither learns from them who the other is. */
@ApplicationScoped
class NoticeLetters {

    private final Contacts contacts;
    private final Letters letters;

    NoticeLetters(Contacts contacts, Letters letters) {
        this.contacts = contacts;
        this.letters = letters;
    }

    /** Confirms an objection, and remembers where to tell its outcome. */
    void received(ProjectFacts project, Notice notice) {
        contacts.remember(project.cityId(), notice.language());
        toObjector("notice-received", project, notice, notice.explanation());
    }

    void takenDown(ProjectFacts project, Notice notice, String reason, Instant replyBy) {
        toOwner("notice-taken-down", project, notice, reason, replyBy);
        toObjector("notice-acted-on", project, notice, reason);
    }

    void replyDue(ProjectFacts project, Notice notice) {
        toOwner("notice-reply-due", project, notice, notice.takedown().reason(), notice.dueAt());
    }

    void decided(ProjectFacts project, Notice notice, NoticeState outcome, String reason) {
        String kind = "notice-" + outcome.name().toLowerCase(Locale.ROOT);
        toObjector(kind, project, notice, reason);
        if (notice.takedown() != null) {
            toOwner(kind + "-owner", project, notice, reason, null);
        }
    }

    private void toObjector(String kind, ProjectFacts project, Notice notice, String words) {
        letters.write(notice.filedBy(), project, new Letters.About(kind, notice.id(), words, notice.dueAt(), "/notices/" + notice.id()));
    }

    private void toOwner(String kind, ProjectFacts project, Notice notice, String words, Instant due) {
        letters.write(project.owner(), project, new Letters.About(kind, notice.id(), words, due, "/notices/" + notice.id()));
    }
}
