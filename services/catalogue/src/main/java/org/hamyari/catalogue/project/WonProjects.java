package org.hamyari.catalogue.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.money.Money;

/** The records of projects that a vote chose. */
@ApplicationScoped
public class WonProjects {

    private final ProjectRepository projects;
    private final ProjectMoves moves;

    WonProjects(ProjectRepository projects, ProjectMoves moves) {
        this.projects = projects;
        this.moves = moves;
    }

    /** The record, locked until the transaction ends; nothing where the city has none with this id. */
    public Optional<ProjectFacts> lock(String cityId, UUID id) {
        return projects.lock(cityId, id).map(Project::facts);
    }

    /** Publishes a new record for a winner that had none; the same winner has the same id. The moderators of the city work on it. */
    public ProjectFacts publish(String cityId, UUID processId, String itemId, LocalizedTextDto title, LocalizedTextDto summary,
            Money cost) {
        UUID id = UUID.nameUUIDFromBytes((cityId + "/" + processId + "/" + itemId).getBytes(StandardCharsets.UTF_8));
        return lock(cityId, id).orElseGet(() -> moves.publish(id, cityId, title, summary, cost));
    }
}
