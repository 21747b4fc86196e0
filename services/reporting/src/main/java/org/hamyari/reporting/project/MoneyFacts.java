package org.hamyari.reporting.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/**
 * Takes facts about money in, in the running transaction: the fact is kept and the sums of its project move with it, under the lock of
 * the project. The same fact again changes nothing.
 */
@ApplicationScoped
class MoneyFacts {

    private final MoneyFactRepository facts;
    private final ProjectFiguresRepository projects;

    MoneyFacts(MoneyFactRepository facts, ProjectFiguresRepository projects) {
        this.facts = facts;
        this.projects = projects;
    }

    void take(MoneyFact fact) {
        ProjectFigures project = projects.lock(fact.cityId(), fact.projectId());
        facts.add(fact).ifPresent(before -> project.move(fact, MoneyFactType.counted(before),
                MoneyFactType.counted(Stream.concat(before.stream(), Stream.of(fact.told())).toList())));
    }
}
