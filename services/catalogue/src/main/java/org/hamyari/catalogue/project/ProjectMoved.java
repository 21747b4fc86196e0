package org.hamyari.catalogue.project;

import java.time.Instant;
import java.util.Optional;

/**
 * A project has moved. Observers run in the transaction of the move; what they refuse undoes it.
 *
 * @param project as it is after the move
 * @param by the subject of the mover; absent where the move followed from a fact of another service
 */
public record ProjectMoved(ProjectFacts project, ProjectState from, Optional<String> reason, Optional<String> by, Instant at) {
}
