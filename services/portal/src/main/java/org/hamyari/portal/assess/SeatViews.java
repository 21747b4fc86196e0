package org.hamyari.portal.assess;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hamyari.cities.client.QuestionnaireDto;
import org.hamyari.cities.client.SeatDto;
import org.hamyari.cities.client.SeatItemDto;
import org.hamyari.portal.assess.SeatView.Line;
import org.hamyari.portal.assess.SeatView.Point;
import org.hamyari.portal.format.Formats;
import org.hamyari.portal.frame.Page;

/** Writes the feedback of the round before beside each item; of others it knows the group's figures only. */
@ApplicationScoped
class SeatViews {

    private static final int DECIMALS = 2;
    private static final int BEST = 5;

    SeatView view(Page page, SeatDto seat, QuestionnaireDto questionnaire, Form form) {
        return new SeatView(seat, questionnaire, questionnaire.items().stream().map(item -> line(page, item, form)).toList());
    }

    private static Line line(Page page, SeatItemDto item, Form form) {
        String field = "rating-" + item.service();
        List<Point> scale = IntStream.rangeClosed(1, BEST).mapToObj(point -> new Point(point, page.formats().number(point),
                form.chosen(field, Integer.toString(point)))).toList();
        return new Line(field, item.name(), scale, feedback(page, item), Boolean.TRUE.equals(item.isNew()), form.errors().get(field));
    }

    private static String feedback(Page page, SeatItemDto item) {
        Formats formats = page.formats();
        List<String> said = new ArrayList<>();
        if (item.previousRating() != null) {
            said.add(page.texts().get("assess_your_last", item.previousRating()));
        }
        if (item.groupMean() != null) {
            said.add(page.texts().get("assess_group_mean", formats.figure(item.groupMean(), DECIMALS)));
        }
        if (item.groupMedian() != null) {
            said.add(page.texts().get("assess_group_median", formats.figure(item.groupMedian(), 1), formats.figure(item.groupQ1(), DECIMALS),
                    formats.figure(item.groupQ3(), DECIMALS)));
        }
        return String.join(" ", said);
    }
}
