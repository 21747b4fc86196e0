package org.hamyari.cities.study;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hamyari.cities.api.ItemFiguresDto;
import org.hamyari.cities.concordance.Concordance;

/**
 * What the experts of a panel submitted in a round.
 *
 * @param services the items, one a column
 * @param rows the ratings of one expert each, complete: a questionnaire with a gap cannot be submitted
 */
record RatingTable(List<UUID> services, List<List<Integer>> rows) {

    /** The agreement over some of the items. */
    Concordance over(Collection<UUID> chosen) {
        List<Integer> columns = services.stream().filter(chosen::contains).map(services::indexOf).toList();
        return Concordance.of(columns.size(),
                rows.stream().map(row -> columns.stream().map(column -> BigDecimal.valueOf(row.get(column))).toList()).toList());
    }

    Concordance overAll() {
        return over(services);
    }

    List<ItemFiguresDto> figures(BigDecimal cut) {
        return services.stream().map(service -> ItemFigures.of(service, column(service), cut)).toList();
    }

    private List<Integer> column(UUID service) {
        int index = services.indexOf(service);
        return rows.stream().map(row -> row.get(index)).toList();
    }
}
