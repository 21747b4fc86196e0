package org.hamyari.catalogue.project;

/** What must hold before a project moves. Every bean of this kind is asked in the transaction of the move, with the project locked. */
public interface MoveCheck {

    /** Whether this check has a say in the move. */
    boolean watches(ProjectState from, ProjectState to);

    /** Refuses the move by a {@link org.hamyari.platform.problem.DomainException}. */
    void require(ProjectFacts project, ProjectState to);
}
