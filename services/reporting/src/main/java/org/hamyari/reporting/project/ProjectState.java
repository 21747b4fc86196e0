package org.hamyari.reporting.project;

import java.util.EnumSet;
import java.util.Set;

/** Where a project stands. Catalogue says it; where the owner of the outcome has spoken already, the figures do not wait for catalogue. */
enum ProjectState {
    PUBLISHED, FUNDING, SUCCEEDED, FAILED, DELIVERING, REPORTED, CLOSED, WITHDRAWN, SUSPENDED;

    private static final Set<ProjectState> BEFORE_OUTCOME = EnumSet.of(PUBLISHED, FUNDING);
    private static final Set<ProjectState> BEFORE_REPORT = EnumSet.of(SUCCEEDED, DELIVERING);

    /** The state to show, from what was told so far, in whatever order. */
    static ProjectState shown(ProjectState toldByCatalogue, ProjectState outcome, boolean delivered) {
        ProjectState state = outcome != null && BEFORE_OUTCOME.contains(toldByCatalogue) ? outcome : toldByCatalogue;
        return delivered && BEFORE_REPORT.contains(state) ? REPORTED : state;
    }
}
