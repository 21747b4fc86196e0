package org.hamyari.cities.study;

import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hamyari.cities.study.Expert.Contact;
import org.hamyari.platform.mail.LetterTexts;
import org.hamyari.platform.mail.Mails;

/** Letters to experts, each in the expert's language. */
@ApplicationScoped
class StudyLetters {

    private final Mails mails;
    private final Settings settings;
    private final LetterTexts texts = new LetterTexts("study_letters");

    StudyLetters(Mails mails, Settings settings) {
        this.mails = mails;
        this.settings = settings;
    }

    /** What letters need to know. */
    @ConfigMapping(prefix = "hamyari.letters")
    interface Settings {

        /** The address of the portal, as people reach it. */
        String publicUrl();
    }

    void invite(Study study, Contact to, String code) {
        send("invitation", UUID.randomUUID(), study, to, Codes.shown(code), page(study, to, "assessments/invitation"));
    }

    /** One letter a round and kind, however often it is asked for while the first still waits. */
    void tell(String kind, UUID reason, Study study, int round, Contact to) {
        send(kind, reason, study, to, Integer.toString(round), page(study, to, "assessments/" + study.id() + "/seat"));
    }

    private void send(String kind, UUID reason, Study study, Contact to, String detail, String page) {
        String title = LetterTexts.oneLine(LetterTexts.in(to.language(), study.title()));
        mails.queue(reason, to.email(), texts.text(to.language(), kind + ".subject", title, digits(kind, to, detail)),
                texts.text(to.language(), kind + ".text", to.name(), title, LetterTexts.in(to.language(), study.purpose()), digits(kind, to, detail), page));
    }

    private static String digits(String kind, Contact to, String detail) {
        return kind.equals("invitation") || to.language().equals("en") ? detail : Sentences.text("%s", "%s", detail).fa();
    }

    private String page(Study study, Contact to, String path) {
        return settings.publicUrl() + "/" + to.language() + "/" + study.cityId() + "/" + path;
    }
}
