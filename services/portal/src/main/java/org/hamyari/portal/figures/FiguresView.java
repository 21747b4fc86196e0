package org.hamyari.portal.figures;

import java.util.List;
import org.hamyari.portal.format.Unit;
import org.hamyari.reporting.client.CityFiguresDto;
import org.hamyari.reporting.client.ProjectFiguresDto;

/**
 * The public figures of a city with their picture and table.
 *
 * @param projects absent while they cannot be asked
 */
public record FiguresView(CityFiguresDto figures, List<BarRow> money, Unit unit, List<ProjectRow> projects, Unit projectUnit) {

    /** One bar of the picture: places in per cent, from the side where the language starts. */
    public record BarRow(String name, String number, String x, String width, String style) {
    }

    /** A project of the table with its state in words. */
    public record ProjectRow(ProjectFiguresDto figures, String address, String stateText) {
    }
}
