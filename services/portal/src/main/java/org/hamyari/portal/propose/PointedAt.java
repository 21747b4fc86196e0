package org.hamyari.portal.propose;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.place.Districts;
import org.hamyari.portal.place.PickMap;
import org.hamyari.portal.place.PlaceMap.Place;

/** The map of the question about the place: pressing it fills in the point, which is saved like any other answer. */
@ApplicationScoped
class PointedAt {

    private static final String POINT = "location-point";
    private static final Pattern TYPED = Pattern.compile("(-?[0-9]{1,3}\\.?[0-9]{0,15}), ?(-?[0-9]{1,3}\\.?[0-9]{0,15})");

    private final Districts districts;

    PointedAt(Districts districts) {
        this.districts = districts;
    }

    /** Whether the map was pressed rather than a button. */
    boolean by(Form form) {
        return !form.value("at.x").isEmpty();
    }

    Form filled(Form form, String cityId) {
        Map<String, String> values = new HashMap<>(form.values());
        map(cityId).flatMap(map -> map.at(number(form.value("at.x")), number(form.value("at.y")))).ifPresent(point -> values.put(POINT, point));
        return Form.of(values);
    }

    /** Address of the picture with the point of the form; nothing where it is not asked or cannot be drawn. */
    String address(Page page, String base, Question question, Form form) {
        if (question != Question.PLACE || map(page.city().id()).isEmpty()) {
            return null;
        }
        return base + "map?point=" + URLEncoder.encode(form.value(POINT), StandardCharsets.UTF_8);
    }

    Optional<String> picture(String cityId, String point) {
        Matcher typed = TYPED.matcher(point == null ? "" : point);
        Optional<Place> chosen = typed.matches()
                ? Optional.of(new Place(Double.parseDouble(typed.group(2)), Double.parseDouble(typed.group(1)))) : Optional.empty();
        return map(cityId).map(map -> map.svg(chosen));
    }

    private Optional<PickMap> map(String cityId) {
        return PickMap.of(districts.borders(cityId));
    }

    private static int number(String typed) {
        return typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 0;
    }
}
