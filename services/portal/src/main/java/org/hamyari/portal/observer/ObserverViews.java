package org.hamyari.portal.observer;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.ObservedFigureDto;
import org.hamyari.cities.client.ObservedFiguresDto;
import org.hamyari.cities.client.ObservedProjectDto;
import org.hamyari.cities.client.ObservedProjectPageDto;
import org.hamyari.cities.client.ObservedStatusDto;
import org.hamyari.cities.client.ObserverApi;
import org.hamyari.portal.component.Bar;
import org.hamyari.portal.component.Neighbours;
import org.hamyari.portal.format.Money;
import org.hamyari.portal.frame.Amounts;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.portal.observer.ObserverView.Choice;
import org.hamyari.portal.observer.ObserverView.Row;
import org.hamyari.portal.observer.ObserverView.Sum;
import org.hamyari.portal.place.Districts;
import org.hamyari.portal.place.PlaceMap;
import org.hamyari.portal.place.PlaceMap.Place;

/** Puts together what partners run in the area of a city. */
@ApplicationScoped
class ObserverViews {

    private static final int MOST = 50;
    private static final Map<String, String> TAGS = Map.of("OPEN", "match", "SUCCEEDED", "go", "FAILED", "off", "CANCELLED", "off");

    private final ObserverApi observer;
    private final Districts districts;

    ObserverViews(@RestClient ObserverApi observer, Districts districts) {
        this.observer = observer;
        this.districts = districts;
    }

    ObserverView of(Page page, String partner, ObservedStatusDto status, String cursor) {
        String city = page.city().id();
        ObservedFiguresDto figures = Neighbour.ask(() -> observer.getObservedFigures(city));
        ObservedProjectPageDto found = Neighbour.ask(() -> observer.listObservedProjects(city, partner, status, cursor, MOST));
        List<Row> rows = new ArrayList<>();
        for (ObservedProjectDto project : found.items()) {
            rows.add(row(page, project, page.formats().number(rows.size() + 1L)));
        }
        List<Place> places = found.items().stream().map(ObservedProjectDto::location)
                .map(place -> new Place(place.longitude().doubleValue(), place.latitude().doubleValue())).toList();
        PlaceMap map = places.isEmpty() ? null
                : PlaceMap.of(districts.borders(city), places, rows.stream().map(Row::number).toList()).orElse(null);
        String next = found.page().next();
        String address = page.at("observer") + "?partner=" + (partner == null ? "" : partner) + "&state=" + (status == null ? "" : status);
        return new ObserverView(figures, sums(page, figures), partners(page, figures, partner), states(page, status), rows, map,
                partner != null || status != null, new Neighbours(null, next == null ? null : address + "&after=" + next));
    }

    /** Each currency by itself: they are never added together. */
    private static List<Sum> sums(Page page, ObservedFiguresDto figures) {
        Map<String, Money> raised = new TreeMap<>();
        Map<String, Money> target = new TreeMap<>();
        for (ObservedFigureDto line : figures.lines()) {
            raised.merge(line.raised().currency(), Amounts.of(line.raised()), Money::plus);
            target.merge(line.target().currency(), Amounts.of(line.target()), Money::plus);
        }
        return raised.keySet().stream().map(currency -> {
            Money sum = raised.get(currency);
            Money wanted = target.get(currency);
            BigDecimal largest = sum.amount().max(wanted.amount()).max(BigDecimal.ONE);
            return new Sum(currency, List.of(
                    Bar.of(page, page.texts().get("observer_raised"), page.formats().brief(sum), sum.amount(), largest, "class=\"p-crowd\""),
                    Bar.of(page, page.texts().get("observer_target"), page.formats().brief(wanted), wanted.amount(), largest, "class=\"p-leaf\"")));
        }).toList();
    }

    private static List<Choice> partners(Page page, ObservedFiguresDto figures, String chosen) {
        Map<String, String> names = new TreeMap<>();
        figures.lines().forEach(line -> names.put(line.partner(), Words.plain(line.platformName(), page.language())));
        return names.entrySet().stream().map(entry -> new Choice(entry.getKey(), entry.getValue(), entry.getKey().equals(chosen))).toList();
    }

    private static List<Choice> states(Page page, ObservedStatusDto chosen) {
        return Arrays.stream(ObservedStatusDto.values()).filter(state -> state != ObservedStatusDto.UNRECOGNIZED)
                .map(state -> new Choice(state.name(), state(page, state), state == chosen)).toList();
    }

    private static Row row(Page page, ObservedProjectDto project, String number) {
        Money raised = Amounts.of(project.raised());
        Money target = Amounts.of(project.target());
        Bar bar = Bar.of(page, "", "", raised.amount(), target.amount(), "");
        String ends = project.endsAt() == null || project.status() != ObservedStatusDto.OPEN ? null
                : page.formats().daysLeft(page.now(), project.endsAt());
        return new Row(number, page.formats().words(Words.of(project.title())).getValue(),
                page.formats().words(Words.of(project.platformName())).getValue(), project.url().toString(),
                TAGS.getOrDefault(project.status().name(), ""), state(page, project.status()), page.formats().money(raised).getValue(),
                page.formats().money(target).getValue(), page.formats().percent(raised.percentOf(target)), bar.x(), bar.width(),
                page.formats().date(project.asOf()).getValue(), ends);
    }

    private static String state(Page page, ObservedStatusDto state) {
        return page.texts().get("observer_state_" + state.name().toLowerCase(Locale.ROOT));
    }
}
