package org.hamyari.reporting.city;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hamyari.platform.city.Cities;
import org.hamyari.platform.city.City;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.reporting.api.ComparableCitiesDto;
import org.hamyari.reporting.api.ComparedCityDto;
import org.hamyari.reporting.api.ComparisonDto;
import org.hamyari.reporting.api.PerThousandDto;
import org.hamyari.reporting.api.PopulationDto;
import org.hamyari.reporting.city.Figures.CityLine;
import org.hamyari.reporting.project.ProjectSums.Sums;

/** The same figures of several cities, each in its own money; figures per 1,000 inhabitants where it is known how many there are. */
@ApplicationScoped
class Comparisons {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final int DIGITS = 2;

    private final Figures figures;
    private final Populations populations;
    private final Cities cities;

    Comparisons(Figures figures, Populations populations, Cities cities) {
        this.figures = figures;
        this.populations = populations;
        this.cities = cities;
    }

    ComparisonDto of(List<String> cityIds) {
        Map<String, CityLine> lines = figures.lines().stream().collect(Collectors.toMap(CityLine::cityId, Function.identity()));
        List<ComparedCityDto> compared = cityIds.stream().distinct().map(cityId -> {
            City city = cities.find(cityId).filter(known -> lines.containsKey(cityId))
                    .orElseThrow(() -> new DomainException(Invalid.field("/query/city", "unknown-city", cityId)));
            return compared(city, lines.get(cityId));
        }).toList();
        Map<String, List<String>> byCurrency = compared.stream().collect(Collectors.groupingBy(city -> city.raised().currency(), TreeMap::new,
                Collectors.mapping(ComparedCityDto::cityId, Collectors.toList())));
        return new ComparisonDto(compared,
                byCurrency.entrySet().stream().map(entry -> new ComparableCitiesDto(entry.getKey(), entry.getValue())).toList(),
                compared.stream().map(ComparedCityDto::asOf).max(Comparator.naturalOrder()).orElseThrow());
    }

    private ComparedCityDto compared(City city, CityLine line) {
        Money raised = line.money(Sums::raised);
        Money matched = line.money(Sums::matched);
        long pledges = line.number(Sums::pledges);
        long projects = line.number(Sums::projects);
        PopulationDto population = populations.of(city.id()).orElse(null);
        PerThousandDto perThousand = population == null ? null : new PerThousandDto(perThousand(raised, population).toDto(),
                perThousand(matched, population).toDto(), perThousand(raised.plus(matched), population).toDto(),
                perThousand(pledges, DIGITS, population), perThousand(projects, DIGITS, population));
        return new ComparedCityDto(city.id(), city.name(), city.stage(), raised.toDto(), matched.toDto(), raised.plus(matched).toDto(),
                line.money(Sums::paidOut).toDto(), pledges, projects, line.turnout().toDto(), population, perThousand,
                figures.asOf(line.sums(), List.of(line.turnout())));
    }

    private static Money perThousand(Money money, PopulationDto population) {
        return new Money(perThousand(money.minor(), 0, population).longValueExact(), money.currency());
    }

    /** Rounded half to even, so that neither side of a comparison gains. */
    static BigDecimal perThousand(long figure, int digits, PopulationDto population) {
        return BigDecimal.valueOf(figure).multiply(THOUSAND).divide(BigDecimal.valueOf(population.people()), digits, RoundingMode.HALF_EVEN);
    }
}
