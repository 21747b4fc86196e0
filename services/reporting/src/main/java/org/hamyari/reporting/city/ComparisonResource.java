package org.hamyari.reporting.city;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hamyari.platform.api.MoneyDto;
import org.hamyari.reporting.api.ComparedCityDto;
import org.hamyari.reporting.api.ComparisonApi;
import org.hamyari.reporting.api.ComparisonDto;
import org.hamyari.reporting.api.PerThousandDto;
import org.hamyari.reporting.api.PopulationDto;
import org.hamyari.reporting.publication.Csv;
import org.hamyari.reporting.publication.Csv.Decimal;
import org.hamyari.reporting.publication.Publication;

@RunOnVirtualThread
public class ComparisonResource implements ComparisonApi {

    private final Comparisons comparisons;
    private final Publication publication;

    ComparisonResource(Comparisons comparisons, Publication publication) {
        this.comparisons = comparisons;
        this.publication = publication;
    }

    @Override
    public ComparisonDto compareCities(List<String> city) {
        return publication.json(comparisons.of(city));
    }

    @Override
    public String compareCitiesCsv(List<String> city) {
        Csv csv = new Csv("city_id", "currency", "raised", "matched", "paid_out", "pledges", "projects", "roll_entries", "ballots", "population",
                "population_year", "raised_per_thousand", "matched_per_thousand", "pledges_per_thousand", "projects_per_thousand", "as_of");
        for (ComparedCityDto each : comparisons.of(city).cities()) {
            Optional<PopulationDto> population = Optional.ofNullable(each.population());
            csv.line(each.cityId(), each.raised().currency(), decimal(each.raised()), decimal(each.matched()), decimal(each.paidOut()),
                    each.pledges(), each.projects(), each.turnout().rollEntries(), each.turnout().ballots(),
                    population.map(PopulationDto::people).orElse(null), population.map(PopulationDto::year).orElse(null),
                    per(each, thousand -> decimal(thousand.raised())), per(each, thousand -> decimal(thousand.matched())),
                    per(each, thousand -> new Decimal(thousand.pledges().toPlainString())),
                    per(each, thousand -> new Decimal(thousand.projects().toPlainString())), each.asOf());
        }
        return publication.csv("comparison.csv", csv);
    }

    private static Decimal per(ComparedCityDto city, Function<PerThousandDto, Decimal> figure) {
        return Optional.ofNullable(city.perThousand()).map(figure).orElse(null);
    }

    private static Decimal decimal(MoneyDto money) {
        return new Decimal(money.amount());
    }
}
