package org.hamyari.catalogue.editor;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hamyari.catalogue.api.EditorInputDto;
import org.hamyari.catalogue.project.ProjectFacts;
import org.hamyari.platform.city.Cities;
import org.hamyari.platform.mail.LetterTexts;
import org.hamyari.platform.mail.Mails;

/** The letter that carries the code of an invitation. */
@ApplicationScoped
class EditorLetters {

    private final Mails mails;
    private final Cities cities;
    private final String publicUrl;
    private final LetterTexts texts = new LetterTexts("editor_letters");

    EditorLetters(Mails mails, Cities cities, @ConfigProperty(name = "hamyari.letters.public-url") String publicUrl) {
        this.mails = mails;
        this.cities = cities;
        this.publicUrl = publicUrl;
    }

    void invite(ProjectFacts project, UUID invitation, EditorInputDto to, Code code, Instant until) {
        String language = to.language().toString();
        String title = LetterTexts.oneLine(LetterTexts.in(language, project.title()));
        String day = DateTimeFormatter.ISO_LOCAL_DATE.format(until.atZone(cities.require(project.cityId()).zone()));
        mails.queue(invitation, to.email(), texts.text(language, "invitation.subject", title), texts.text(language, "invitation.text",
                LetterTexts.oneLine(to.name()), title, code.shown(), day,
                publicUrl + "/" + language + "/" + project.cityId() + "/projects/editing"));
    }
}
