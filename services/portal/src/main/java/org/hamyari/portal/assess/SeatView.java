package org.hamyari.portal.assess;

import java.util.List;
import org.hamyari.cities.client.QuestionnaireDto;
import org.hamyari.cities.client.SeatDto;
import org.hamyari.portal.api.LocalizedTextDto;

/** A questionnaire as its form shows it. */
public record SeatView(SeatDto seat, QuestionnaireDto questionnaire, List<Line> lines) {

    /** One item: the scale, and what the round before said. */
    public record Line(String field, LocalizedTextDto name, List<Point> scale, String feedback, boolean isNew, String error) {
    }

    /** One point of the scale. */
    public record Point(int value, String label, boolean chosen) {
    }
}
