package org.hamyari.catalogue.claim;

import jakarta.enterprise.context.ApplicationScoped;
import org.hamyari.catalogue.claim.Claim.Decision;
import org.hamyari.catalogue.project.ProjectFacts;
import org.hamyari.catalogue.talk.Contacts;
import org.hamyari.catalogue.talk.Letters;

/** Letters to the one who claims. */
@ApplicationScoped
class ClaimLetters {

    private final Contacts contacts;
    private final Letters letters;

    ClaimLetters(Contacts contacts, Letters letters) {
        this.contacts = contacts;
        this.letters = letters;
    }

    /** Confirms that it has arrived, and remembers where to tell the decision. */
    void filed(ProjectFacts project, Claim claim) {
        contacts.remember(project.cityId(), claim.said().language());
        letters.write(claim.filedBy(), project, new Letters.About("claim", claim.id(), claim.said().text(), claim.dueAt(), "/claims"));
    }

    void decided(ProjectFacts project, Claim claim, Decision decision) {
        String kind = decision.accepted().isPresent() ? "claim-accepted" : "claim-rejected";
        letters.write(claim.filedBy(), project, new Letters.About(kind, claim.id(), decision.reason(), null, "/claims"));
    }
}
