package org.hamyari.engagement.follow;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.mail.LetterTexts;

/** Writes the letter about news of a project in a language; what the owner did not write in it is told in the other. */
@ApplicationScoped
class NewsLetter {

    private final LetterSettings settings;
    private final LetterTexts texts = new LetterTexts("letters");

    NewsLetter(LetterSettings settings) {
        this.settings = settings;
    }

    record News(UUID projectId, UUID updateId, LocalizedTextDto projectTitle, LocalizedTextDto title, LocalizedTextDto body) {
    }

    record Letter(String subject, String text) {
    }

    Letter write(String cityId, News news, String language) {
        String project = LetterTexts.oneLine(LetterTexts.in(language, news.projectTitle));
        String title = LetterTexts.oneLine(LetterTexts.in(language, news.title));
        String page = settings.publicUrl() + "/" + language + "/" + cityId + "/projects/" + news.projectId;
        return new Letter(texts.text(language, "news.subject", project, title),
                texts.text(language, "news.text", project, title, LetterTexts.in(language, news.body), page));
    }
}
