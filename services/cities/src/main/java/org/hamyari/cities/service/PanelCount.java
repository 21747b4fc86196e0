package org.hamyari.cities.service;

/** How many of the kept services panels of experts rated or rate, as the feature that has the panels knows it. */
public interface PanelCount {

    /** The number in the city, in the running transaction. */
    long inPanels(String cityId);
}
