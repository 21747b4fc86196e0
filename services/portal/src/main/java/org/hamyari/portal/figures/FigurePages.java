package org.hamyari.portal.figures;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.portal.component.MoneyKind;
import org.hamyari.portal.format.Money;
import org.hamyari.portal.format.Unit;
import org.hamyari.portal.frame.Amounts;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Section;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.reporting.client.CityFiguresDto;
import org.hamyari.reporting.client.FiguresApi;
import org.hamyari.reporting.client.ProjectFiguresApi;
import org.hamyari.reporting.client.ProjectFiguresDto;

/** What was raised, matched and paid out, project by project, as picture, table and file. */
@Path("/{language: fa|en}/{cityId}/figures")
@RunOnVirtualThread
public class FigurePages {

    private static final int PROJECTS = 100;

    @CheckedTemplate(basePath = "figures")
    static class Templates {

        static native TemplateInstance figures(Page page, FiguresView view);
    }

    private final Frame frame;
    private final FiguresApi figures;
    private final ProjectFiguresApi projects;

    FigurePages(Frame frame, @RestClient FiguresApi figures, @RestClient ProjectFiguresApi projects) {
        this.frame = frame;
        this.figures = figures;
        this.projects = projects;
    }

    @GET
    public TemplateInstance show() {
        Page page = frame.page(Section.FIGURES, frame.texts().get("figures_title"));
        String city = page.city().id();
        CityFiguresDto found = Neighbour.ask(() -> figures.getCityFigures(city));
        Optional<List<ProjectFiguresDto>> rows = Neighbour.ifThere("reporting",
                () -> projects.listProjectFigures(city, null, null, null, PROJECTS).items());
        Unit unit = page.formats().units().brief(List.of(Amounts.of(found.raised()), Amounts.of(found.matched()), Amounts.of(found.paidOut())));
        return page.show(Templates.figures(page, new FiguresView(found, bars(page, found, unit), unit,
                rows.map(list -> list.stream().map(row -> row(page, row)).toList()).orElse(null), unit(page, rows.orElse(List.of()), found))));
    }

    private static List<FiguresView.BarRow> bars(Page page, CityFiguresDto found, Unit unit) {
        Money raised = Amounts.of(found.raised());
        Money matched = Amounts.of(found.matched());
        Money paidOut = Amounts.of(found.paidOut());
        BigDecimal largest = Stream.of(raised, matched, paidOut).map(Money::amount).reduce(BigDecimal.ONE, BigDecimal::max);
        List<FiguresView.BarRow> bars = new ArrayList<>();
        bars.add(bar(page, "figures_raised", raised, largest, unit, MoneyKind.CROWD.fill()));
        bars.add(bar(page, "figures_matched", matched, largest, unit, MoneyKind.GUARANTEED.fill()));
        bars.add(bar(page, "figures_paid_out", paidOut, largest, unit, "class=\"p-leaf\""));
        return bars;
    }

    private static FiguresView.BarRow bar(Page page, String text, Money amount, BigDecimal largest, Unit unit, String style) {
        BigDecimal width = amount.amount().movePointRight(2).divide(largest, 2, RoundingMode.HALF_UP);
        BigDecimal x = page.language().rightToLeft() ? BigDecimal.valueOf(100).subtract(width) : BigDecimal.ZERO;
        return new FiguresView.BarRow(page.texts().get(text), page.formats().amount(amount, unit), x.toPlainString() + "%",
                width.toPlainString() + "%", style);
    }

    private static FiguresView.ProjectRow row(Page page, ProjectFiguresDto row) {
        return new FiguresView.ProjectRow(row, page.at("projects/" + row.projectId()),
                "project_state_" + row.state().name().toLowerCase(Locale.ROOT));
    }

    private static Unit unit(Page page, List<ProjectFiguresDto> rows, CityFiguresDto found) {
        List<Money> amounts = new ArrayList<>(rows.stream()
                .flatMap(row -> Stream.of(row.raised(), row.matched(), row.paidOut()))
                .map(Amounts::of)
                .toList());
        amounts.add(Amounts.of(found.total()));
        return page.formats().units().brief(amounts);
    }
}
