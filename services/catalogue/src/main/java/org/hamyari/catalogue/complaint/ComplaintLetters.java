package org.hamyari.catalogue.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import org.hamyari.catalogue.complaint.Complaint.Answer;
import org.hamyari.catalogue.project.ProjectFacts;
import org.hamyari.catalogue.talk.Contacts;
import org.hamyari.catalogue.talk.Letters;

/** Letters to the one who complained. */
@ApplicationScoped
class ComplaintLetters {

    private final Contacts contacts;
    private final Letters letters;

    ComplaintLetters(Contacts contacts, Letters letters) {
        this.contacts = contacts;
        this.letters = letters;
    }

    /** Confirms that it has arrived, and remembers where to tell the answer. */
    void filed(ProjectFacts project, Complaint complaint) {
        contacts.remember(project.cityId(), complaint.said().language());
        letters.write(complaint.filedBy(), project,
                new Letters.About("complaint", complaint.id(), complaint.said().text(), complaint.dueAt(), "/complaints"));
    }

    void answered(ProjectFacts project, Complaint complaint, Answer answer) {
        letters.write(complaint.filedBy(), project,
                new Letters.About("complaint-answer", complaint.id(), answer.said().text(), null, "/complaints"));
    }
}
