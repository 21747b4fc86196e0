package org.hamyari.catalogue.project;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.money.Money;

/**
 * What the other features of this service know of a project.
 *
 * @param owner the subject of its owner
 * @param closesAt the deadline of the campaign, once it is opened
 * @param suspendedFrom where a suspended project goes on
 * @param version of the record, also the sequence of its events
 */
public record ProjectFacts(UUID id, String cityId, String owner, ProjectState state, LocalizedTextDto title, String categoryId, Money goal,
        Optional<Instant> publishedAt, Optional<Instant> closesAt, Optional<ProjectState> suspendedFrom, long version) {

    public boolean isPublic() {
        return publishedAt.isPresent();
    }
}
