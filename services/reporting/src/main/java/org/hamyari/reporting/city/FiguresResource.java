package org.hamyari.reporting.city;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.Instant;
import java.util.List;
import org.hamyari.platform.api.MoneyDto;
import org.hamyari.reporting.api.CityFiguresDto;
import org.hamyari.reporting.api.FiguresApi;
import org.hamyari.reporting.api.InstallationFiguresDto;
import org.hamyari.reporting.api.TurnoutDto;
import org.hamyari.reporting.project.ProjectSums.Sums;
import org.hamyari.reporting.publication.Csv;
import org.hamyari.reporting.publication.Csv.Decimal;
import org.hamyari.reporting.publication.Publication;

@RunOnVirtualThread
public class FiguresResource implements FiguresApi {

    private final Figures figures;
    private final Publication publication;

    FiguresResource(Figures figures, Publication publication) {
        this.figures = figures;
        this.publication = publication;
    }

    @Override
    public InstallationFiguresDto getFigures() {
        return publication.json(figures.ofInstallation());
    }

    @Override
    public String getFiguresCsv() {
        Csv csv = new Csv("city_id", "currency", "raised", "matched", "paid_out", "pledges", "projects", "vote_processes", "roll_entries",
                "ballots", "open_processes", "open_roll_entries", "as_of");
        for (Figures.CityLine city : figures.lines()) {
            csv.line(city.cityId(), city.currency(), decimal(city.money(Sums::raised).toDto()), decimal(city.money(Sums::matched).toDto()),
                    decimal(city.money(Sums::paidOut).toDto()), city.number(Sums::pledges), city.number(Sums::projects),
                    city.turnout().processes(), city.turnout().rollEntries(), city.turnout().ballots(),
                    city.turnout().openProcesses(), city.turnout().openRollEntries(), figures.asOf(city.sums(), List.of(city.turnout())));
        }
        return publication.csv("figures.csv", csv);
    }

    @Override
    public CityFiguresDto getCityFigures(String cityId) {
        return publication.json(figures.ofCity(cityId));
    }

    @Override
    public String getCityFiguresCsv(String cityId) {
        CityFiguresDto city = figures.ofCity(cityId);
        Instant asOf = city.asOf();
        Csv csv = new Csv("figure", "value", "unit", "as_of");
        csv.line("raised", decimal(city.raised()), city.raised().currency(), asOf);
        csv.line("matched", decimal(city.matched()), city.matched().currency(), asOf);
        csv.line("paid_out", decimal(city.paidOut()), city.paidOut().currency(), asOf);
        csv.line("pledges", city.pledges(), "pledges", asOf);
        city.projects().forEach(projects -> csv.line("projects", projects.count(), "projects:" + projects.state(), asOf));
        TurnoutDto turnout = city.turnout();
        csv.line("turnout", turnout.processes(), "processes", asOf);
        csv.line("turnout", turnout.rollEntries(), "roll_entries", asOf);
        csv.line("turnout", turnout.ballots(), "ballots", asOf);
        csv.line("turnout", turnout.open().processes(), "open_processes", asOf);
        csv.line("turnout", turnout.open().rollEntries(), "open_roll_entries", asOf);
        return publication.csv(cityId + "-figures.csv", csv);
    }

    private static Decimal decimal(MoneyDto money) {
        return new Decimal(money.amount());
    }
}
