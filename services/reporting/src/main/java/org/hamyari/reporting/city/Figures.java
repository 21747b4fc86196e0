package org.hamyari.reporting.city;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamyari.platform.city.Cities;
import org.hamyari.platform.city.City;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.sql.DataSources.AcrossCities;
import org.hamyari.platform.sql.Sql;
import org.hamyari.reporting.api.CityFiguresDto;
import org.hamyari.reporting.api.CurrencyFiguresDto;
import org.hamyari.reporting.api.InstallationFiguresDto;
import org.hamyari.reporting.api.ProjectCountDto;
import org.hamyari.reporting.api.ProjectStateDto;
import org.hamyari.reporting.project.ProjectSums;
import org.hamyari.reporting.project.ProjectSums.Sums;
import org.hamyari.reporting.vote.Turnouts;
import org.hamyari.reporting.vote.Turnouts.Turnout;
import org.hamyari.reporting.vote.Turnouts.Vote;

/** The figures of a city and of the installation. Where nothing is counted yet they are zero, as of now. */
@ApplicationScoped
class Figures {

    private final ProjectSums projects;
    private final Turnouts turnouts;
    private final Cities cities;
    private final Sql across;
    private final Clock clock;

    Figures(ProjectSums projects, Turnouts turnouts, Cities cities, @AcrossCities Sql across, Clock clock) {
        this.projects = projects;
        this.turnouts = turnouts;
        this.cities = cities;
        this.across = across;
        this.clock = clock;
    }

    /** One city in the file of the installation. */
    record CityLine(String cityId, String currency, List<Sums> sums, Turnout turnout) {

        Money money(ToLongFunction<Sums> figure) {
            return new Money(total(sums, figure), currency);
        }

        long number(ToLongFunction<Sums> figure) {
            return total(sums, figure);
        }
    }

    @Transactional
    CityFiguresDto ofCity(String cityId) {
        City city = cities.require(cityId);
        List<Sums> sums = projects.ofCity(cityId);
        List<Vote> votes = turnouts.ofCity(cityId);
        Money raised = new Money(total(sums, Sums::raised), city.currency());
        Money matched = new Money(total(sums, Sums::matched), city.currency());
        Money paidOut = new Money(total(sums, Sums::paidOut), city.currency());
        Turnout turnout = votes.stream().map(vote -> vote.counted(cityId)).reduce(Turnout.NONE, Turnout::plus);
        return new CityFiguresDto(cityId, city.name(), raised.toDto(), matched.toDto(), raised.plus(matched).toDto(), paidOut.toDto(),
                total(sums, Sums::pledges), byState(sums), turnout.toDto(), votes.stream().filter(vote -> !vote.isOpen()).map(Vote::toDto).toList(),
                votes.stream().filter(Vote::isOpen).map(Vote::toOpenDto).toList(), Derivations.ALL, asOf(sums, List.of(turnout)));
    }

    InstallationFiguresDto ofInstallation() {
        List<CityLine> lines = lines();
        List<Sums> sums = lines.stream().flatMap(line -> line.sums.stream()).toList();
        List<CurrencyFiguresDto> money = lines.stream().collect(Collectors.groupingBy(CityLine::currency)).entrySet().stream()
                .sorted(Map.Entry.comparingByKey()).map(entry -> inCurrency(entry.getKey(), entry.getValue())).toList();
        List<Turnout> turnout = lines.stream().map(CityLine::turnout).toList();
        return new InstallationFiguresDto((long) lines.size(), money, total(sums, Sums::pledges), byState(sums),
                turnout.stream().reduce(Turnout.NONE, Turnout::plus).toDto(), Derivations.ALL, asOf(sums, turnout));
    }

    /** Every city of the installation, by its id. */
    List<CityLine> lines() {
        Map<String, List<Sums>> sums = projects.everywhere().stream().collect(Collectors.groupingBy(Sums::cityId));
        Map<String, Turnout> turnout = turnouts.everywhere().stream().collect(Collectors.toMap(Turnout::cityId, Function.identity()));
        return across.list("select city_id, currency from city_copy order by city_id", row -> new CityLine(row.getString(1), row.getString(2),
                sums.getOrDefault(row.getString(1), List.of()), turnout.getOrDefault(row.getString(1), Turnout.NONE)));
    }

    /** The time of the youngest fact that is counted. */
    Instant asOf(List<Sums> sums, List<Turnout> turnout) {
        return Stream.concat(sums.stream().map(Sums::asOf), turnout.stream().map(Turnout::asOf)).max(Instant::compareTo)
                .filter(counted -> counted.isAfter(Instant.MIN)).orElseGet(clock::instant);
    }

    private static CurrencyFiguresDto inCurrency(String currency, List<CityLine> lines) {
        List<Sums> sums = lines.stream().flatMap(line -> line.sums.stream()).toList();
        return new CurrencyFiguresDto(currency, new Money(total(sums, Sums::raised), currency).toDto(),
                new Money(total(sums, Sums::matched), currency).toDto(), new Money(total(sums, Sums::paidOut), currency).toDto());
    }

    private static List<ProjectCountDto> byState(List<Sums> sums) {
        Map<String, Long> counts = sums.stream().collect(Collectors.groupingBy(Sums::state, Collectors.summingLong(Sums::projects)));
        return Arrays.stream(ProjectStateDto.values()).filter(state -> counts.containsKey(state.name()))
                .map(state -> new ProjectCountDto(state, counts.get(state.name()))).toList();
    }

    private static long total(List<Sums> sums, ToLongFunction<Sums> figure) {
        return sums.stream().mapToLong(figure).reduce(0, Math::addExact);
    }
}
