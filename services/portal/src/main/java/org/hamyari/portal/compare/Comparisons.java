package org.hamyari.portal.compare;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.FactorDto;
import org.hamyari.cities.client.FactorKindDto;
import org.hamyari.cities.client.FactorsApi;
import org.hamyari.portal.api.MoneyDto;
import org.hamyari.portal.compare.CompareView.Choice;
import org.hamyari.portal.compare.CompareView.Picture;
import org.hamyari.portal.compare.CompareView.Reason;
import org.hamyari.portal.compare.CompareView.Reasons;
import org.hamyari.portal.compare.CompareView.Row;
import org.hamyari.portal.component.Bar;
import org.hamyari.portal.format.Numbers;
import org.hamyari.portal.frame.Amounts;
import org.hamyari.portal.frame.City;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.reporting.client.ComparableCitiesDto;
import org.hamyari.reporting.client.ComparedCityDto;
import org.hamyari.reporting.client.ComparisonApi;
import org.hamyari.reporting.client.ComparisonDto;

/** Puts cities side by side: money only beside the same money, and what helps and hinders each. */
@ApplicationScoped
class Comparisons {

    static final int MOST = 10;
    private static final int FACTORS = 20;

    private final ComparisonApi comparison;
    private final FactorsApi factors;

    Comparisons(@RestClient ComparisonApi comparison, @RestClient FactorsApi factors) {
        this.comparison = comparison;
        this.factors = factors;
    }

    CompareView of(Page page, List<City> cities, List<String> wanted) {
        List<Choice> choices = cities.stream()
                .map(city -> new Choice(city.id(), Words.plain(city.name(), page.language()), wanted.contains(city.id()))).toList();
        if (wanted.isEmpty()) {
            return new CompareView(choices, List.of(), List.of(), List.of(), List.of(), null, "");
        }
        ComparisonDto found = Neighbour.ask(() -> comparison.compareCities(wanted));
        String query = wanted.stream().map(city -> "city=" + city).collect(Collectors.joining("&"));
        return new CompareView(choices, found.currencies().stream().flatMap(group -> money(page, found, group).stream()).toList(),
                List.of(pledges(page, found)), found.cities().stream().map(city -> row(page, city)).toList(),
                found.cities().stream().map(city -> reasons(page, city)).toList(), page.formats().moment(found.asOf()).getValue(), query);
    }

    private static List<Picture> money(Page page, ComparisonDto found, ComparableCitiesDto group) {
        List<ComparedCityDto> cities = found.cities().stream().filter(city -> group.cityIds().contains(city.cityId())).toList();
        List<Picture> pictures = new ArrayList<>();
        pictures.add(picture(page, "compare_raised", cities, ComparedCityDto::raised));
        if (cities.stream().anyMatch(city -> city.perThousand() != null)) {
            pictures.add(picture(page, "compare_raised_per", cities.stream().filter(city -> city.perThousand() != null).toList(),
                    city -> city.perThousand().raised()));
        }
        return pictures;
    }

    private static Picture picture(Page page, String text, List<ComparedCityDto> cities, Function<ComparedCityDto, MoneyDto> figure) {
        BigDecimal largest = cities.stream().map(figure).map(Amounts::of).map(money -> money.amount()).reduce(BigDecimal.ONE, BigDecimal::max);
        return new Picture(page.texts().get(text), cities.stream().map(city -> Bar.of(page, name(page, city),
                page.formats().brief(Amounts.of(figure.apply(city))), Amounts.of(figure.apply(city)).amount(), largest, "class=\"p-crowd\"")).toList());
    }

    private static Picture pledges(Page page, ComparisonDto found) {
        BigDecimal largest = found.cities().stream().map(city -> BigDecimal.valueOf(city.pledges())).reduce(BigDecimal.ONE, BigDecimal::max);
        return new Picture(page.texts().get("compare_pledges"), found.cities().stream().map(city -> Bar.of(page, name(page, city),
                page.formats().number(city.pledges()), BigDecimal.valueOf(city.pledges()), largest, "class=\"p-leaf\"")).toList());
    }

    private static Row row(Page page, ComparedCityDto city) {
        Numbers numbers = new Numbers(page.language());
        String none = page.texts().get("compare_unknown");
        boolean known = city.perThousand() != null;
        return new Row(name(page, city), "entry_stage_" + city.stage().toLowerCase(java.util.Locale.ROOT),
                page.formats().briefMoney(Amounts.of(city.raised())).getValue(),
                known ? page.formats().briefMoney(Amounts.of(city.perThousand().raised())).getValue() : none,
                page.formats().briefMoney(Amounts.of(city.matched())).getValue(), page.formats().number(city.pledges()),
                known ? numbers.decimal(city.perThousand().pledges(), 0, 2) : none, page.formats().number(city.projects()),
                city.turnout().rollEntries() == 0 ? none : page.formats().basisPoints(city.turnout().basisPoints()),
                city.population() == null ? none : page.formats().number(city.population().people()));
    }

    private Reasons reasons(Page page, ComparedCityDto city) {
        Optional<List<FactorDto>> found = Neighbour.ifKnown("cities", () -> factors.listFactors(city.cityId(), null, FACTORS).items());
        List<FactorDto> all = found.orElse(List.of());
        return new Reasons(name(page, city), of(page, all, FactorKindDto.HELPING), of(page, all, FactorKindDto.HINDERING), found.isEmpty());
    }

    private static List<Reason> of(Page page, List<FactorDto> factors, FactorKindDto kind) {
        return factors.stream().filter(factor -> factor.kind() == kind)
                .map(factor -> new Reason(page.formats().words(Words.of(factor.text())).getValue(),
                        page.formats().words(Words.of(factor.source())).getValue(), page.formats().day(factor.since()).getValue())).toList();
    }

    private static String name(Page page, ComparedCityDto city) {
        return Words.plain(city.name(), page.language());
    }
}
