package org.hamyari.portal.observer;

import java.util.List;
import java.util.Locale;
import org.hamyari.cities.client.ObservedFigureDto;
import org.hamyari.cities.client.ObservedFiguresDto;
import org.hamyari.portal.component.Bar;
import org.hamyari.portal.component.Neighbours;
import org.hamyari.portal.place.PlaceMap;

/**
 * What partners run in the area of a city: figures, picture, list.
 *
 * @param map absent where there is nothing to draw
 */
public record ObserverView(ObservedFiguresDto figures, List<Sum> sums, List<Choice> partners, List<Choice> states, List<Row> rows, PlaceMap map,
        boolean filtered, Neighbours neighbours) {

    /** Key of the words for the state of a line of figures. */
    public String stateText(ObservedFigureDto line) {
        return "observer_state_" + line.status().name().toLowerCase(Locale.ROOT);
    }

    /** Raised and target of everything in one currency. */
    public record Sum(String currency, List<Bar> bars) {
    }

    /** A choice of a filter. */
    public record Choice(String value, String name, boolean selected) {
    }

    /** A project of the list; its number is the one on the map. */
    public record Row(String number, String title, String platform, String url, String tagKind, String state, String raised, String target,
            String share, String x, String width, String asOf, String ends) {
    }
}
