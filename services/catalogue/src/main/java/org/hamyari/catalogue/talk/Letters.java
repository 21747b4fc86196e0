package org.hamyari.catalogue.talk;

import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.hamyari.catalogue.project.ProjectFacts;
import org.hamyari.catalogue.talk.Contacts.Contact;
import org.hamyari.platform.city.Cities;
import org.hamyari.platform.mail.LetterTexts;
import org.hamyari.platform.mail.Mails;

/** Letters to the people around a project, each in the person's language. Who has no address here gets none. */
@ApplicationScoped
public class Letters {

    private final Contacts contacts;
    private final Mails mails;
    private final Cities cities;
    private final Settings settings;
    private final LetterTexts texts = new LetterTexts("talk_letters");

    Letters(Contacts contacts, Mails mails, Cities cities, Settings settings) {
        this.contacts = contacts;
        this.mails = mails;
        this.cities = cities;
        this.settings = settings;
    }

    /** What letters need to know. */
    @ConfigMapping(prefix = "hamyari.letters")
    interface Settings {

        /** The address of the portal, as people reach it. */
        String publicUrl();
    }

    /**
     * What a letter is about.
     *
     * @param kind the key of its words in {@code talk_letters_*.properties}
     * @param thing the id of the question, complaint or other thing: one letter of a kind about it
     * @param words what was said; may be empty
     * @param due until when something is to be done; may be {@code null}
     * @param page the address behind that of the project
     */
    public record About(String kind, UUID thing, String words, Instant due, String page) {
    }

    /** Writes to a person about a project, in the running transaction. */
    public void write(String subject, ProjectFacts project, About about) {
        contacts.of(project.cityId(), subject).ifPresent(contact -> queue(contact, project, about));
    }

    private void queue(Contact to, ProjectFacts project, About about) {
        String title = LetterTexts.oneLine(LetterTexts.in(to.language(), project.title()));
        String page = settings.publicUrl() + "/" + to.language() + "/" + project.cityId() + "/projects/" + project.id() + about.page;
        String due = about.due == null ? "" : day(about.due, cities.require(project.cityId()).zone());
        UUID reason = UUID.nameUUIDFromBytes((about.kind + about.thing).getBytes(StandardCharsets.UTF_8));
        mails.queue(reason, to.email(), texts.text(to.language(), about.kind + ".subject", title),
                texts.text(to.language(), about.kind + ".text", title, about.words, due, page));
    }

    private static String day(Instant due, ZoneId zone) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(due.atZone(zone));
    }
}
