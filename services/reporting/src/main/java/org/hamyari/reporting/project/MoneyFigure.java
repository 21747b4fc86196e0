package org.hamyari.reporting.project;

/** The sums a project has. */
enum MoneyFigure {
    RAISED, MATCHED, PAID_OUT
}
