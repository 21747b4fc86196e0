package org.hamyari.catalogue.terms;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What the owner wants backers to agree to, as canonical text. */
@Entity
class TermsDraft {

    @Id
    UUID projectId;
    String cityId;
    String content;
    String guaranteeHash;
    long version;
    String updatedBy;
    Instant updatedAt;

    protected TermsDraft() {
    }

    TermsDraft(String cityId, UUID projectId) {
        this.cityId = cityId;
        this.projectId = projectId;
    }

    /** Replaces the draft; an equal text changes nothing. */
    void write(String text, String newGuaranteeHash, String by, Instant now) {
        if (!text.equals(content)) {
            content = text;
            guaranteeHash = newGuaranteeHash;
            version++;
            updatedBy = by;
            updatedAt = now;
        }
    }
}
