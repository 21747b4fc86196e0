package org.hamyari.catalogue.question;

import jakarta.enterprise.context.ApplicationScoped;
import org.hamyari.catalogue.project.ProjectFacts;
import org.hamyari.catalogue.project.Projects;
import org.hamyari.catalogue.talk.Contacts;
import org.hamyari.catalogue.talk.Letters;
import org.hamyari.catalogue.talk.Said;

/** Letters about questions: to the owner who is to answer, and to the one who asked. */
@ApplicationScoped
class QuestionLetters {

    private final Projects projects;
    private final Contacts contacts;
    private final Letters letters;

    QuestionLetters(Projects projects, Contacts contacts, Letters letters) {
        this.projects = projects;
        this.contacts = contacts;
        this.letters = letters;
    }

    /** Tells the owner, and remembers where to tell the answer. */
    void asked(String cityId, Question question) {
        contacts.remember(cityId, question.asked().language());
        toOwner("question", cityId, question);
    }

    void answered(ProjectFacts project, Question question, Said answer) {
        letters.write(question.askedBy(), project, new Letters.About("answer", question.id(), answer.text(), null, "#questions"));
    }

    /** Writes to the owner about a question that waits: {@code question}, {@code question-due} or {@code question-late}. */
    void toOwner(String kind, String cityId, Question question) {
        ProjectFacts project = projects.require(cityId, question.projectId());
        letters.write(project.owner(), project, new Letters.About(kind, question.id(), question.asked().text(), question.dueAt(), "#questions"));
    }
}
