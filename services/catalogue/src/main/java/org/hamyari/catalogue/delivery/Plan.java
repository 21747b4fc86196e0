package org.hamyari.catalogue.delivery;

import java.time.LocalDate;
import java.util.List;
import org.hamyari.catalogue.api.DeliveryFigureCodeDto;
import org.hamyari.platform.api.LocalizedTextDto;

/**
 * What was agreed about the work before it began.
 *
 * @param reportFigures what the report must count
 * @param reportPublished whether everybody reads the report
 */
record Plan(List<Step> steps, LocalDate reportDueOn, List<DeliveryFigureCodeDto> reportFigures, boolean reportPublished) {

    /** A milestone. */
    record Step(int number, LocalizedTextDto title, LocalDate dueOn) {
    }
}
