package org.hamyari.reporting.project;

import static org.hamyari.reporting.project.ProjectState.CLOSED;
import static org.hamyari.reporting.project.ProjectState.DELIVERING;
import static org.hamyari.reporting.project.ProjectState.FAILED;
import static org.hamyari.reporting.project.ProjectState.FUNDING;
import static org.hamyari.reporting.project.ProjectState.REPORTED;
import static org.hamyari.reporting.project.ProjectState.SUCCEEDED;
import static org.hamyari.reporting.project.ProjectState.SUSPENDED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProjectStateTest {

    @Test
    void showsWhatCatalogueSays() {
        assertEquals(FUNDING, ProjectState.shown(FUNDING, null, false));
    }

    @Test
    void showsTheOutcomeBeforeCatalogueFollows() {
        assertEquals(FAILED, ProjectState.shown(FUNDING, FAILED, false));
    }

    @Test
    void letsNoOutcomeHoldCatalogueBack() {
        assertEquals(DELIVERING, ProjectState.shown(DELIVERING, SUCCEEDED, false));
        assertEquals(SUSPENDED, ProjectState.shown(SUSPENDED, SUCCEEDED, false));
    }

    @Test
    void showsADeliveredProjectAsReportedUntilItIsClosed() {
        assertEquals(REPORTED, ProjectState.shown(DELIVERING, SUCCEEDED, true));
        assertEquals(CLOSED, ProjectState.shown(CLOSED, SUCCEEDED, true));
    }
}
