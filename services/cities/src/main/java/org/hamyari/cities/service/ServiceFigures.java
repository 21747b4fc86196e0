package org.hamyari.cities.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hamyari.cities.api.ExclusionReasonDto;
import org.hamyari.cities.api.KindCountDto;
import org.hamyari.cities.api.ReasonCountDto;
import org.hamyari.cities.api.RecipientCountDto;
import org.hamyari.cities.api.RecipientDto;
import org.hamyari.cities.api.ServiceFiguresDto;
import org.hamyari.cities.api.ServiceFunnelDto;
import org.hamyari.cities.api.ServiceKindDto;
import org.hamyari.cities.city.CityRegister;
import org.hamyari.platform.sql.Sql;

/** Counts over the city's list: levels, recipients, reasons, and what is left at each step from the whole list to the final one. */
@ApplicationScoped
public class ServiceFigures {

    private static final String DECIDABLE = " from service_item where city_id = ? and leaf and retired_in is null";

    private final Sql sql;
    private final ServiceListRepository lists;
    private final CityRegister register;
    private final Instance<PanelCount> panels;
    private final Clock clock;

    ServiceFigures(Sql sql, ServiceListRepository lists, CityRegister register, Instance<PanelCount> panels, Clock clock) {
        this.sql = sql;
        this.lists = lists;
        this.register = register;
        this.panels = panels;
        this.clock = clock;
    }

    @Transactional
    ServiceFiguresDto of(String cityId) {
        register.requireKnown(cityId);
        return new ServiceFiguresDto(lists.latest(cityId),
                each(ServiceKindDto.values(), counts("select kind, count(*) from service_item where city_id = ? and retired_in is null group by 1",
                        cityId), KindCountDto::new),
                each(RecipientDto.values(), counts("select unnest(recipients), count(*)" + DECIDABLE + " group by 1", cityId), RecipientCountDto::new),
                number("select count(*)" + DECIDABLE + " and recipients = '{}'", cityId),
                number("select count(*) from service_item where city_id = ? and retired_in is not null", cityId),
                each(ExclusionReasonDto.values(), reasons(cityId), ReasonCountDto::new), funnel(cityId), clock.instant());
    }

    private ServiceFunnelDto funnel(String cityId) {
        Map<String, Long> wanted = counts("select coalesce(verdict, 'OPEN'), count(*)" + DECIDABLE + " and not " + ServiceRepository.LEFT_OUT
                + " group by 1", cityId);
        Function<String, Long> of = state -> wanted.getOrDefault(state, 0L);
        return new ServiceFunnelDto(number("select count(*)" + DECIDABLE, cityId), of.apply("OPEN") + of.apply("KEPT") + of.apply("EXCLUDED"),
                of.apply("KEPT"), of.apply("EXCLUDED"), of.apply("OPEN"), panels.isResolvable() ? panels.get().inPanels(cityId) : null,
                number("select count(*) from service_category where city_id = ? and study_id is not null and retired_at is null", cityId));
    }

    /** Of what is excluded now, by its newest verdict. */
    private Map<String, Long> reasons(String cityId) {
        return counts("""
                select unnest(newest.reasons), count(*)
                from service_item item cross join lateral (select s.reasons from service_screening s
                    where s.city_id = item.city_id and s.item_id = item.id order by s.id desc limit 1) newest
                where item.city_id = ? and item.leaf and item.retired_in is null and item.verdict = 'EXCLUDED' group by 1""", cityId);
    }

    private long number(String query, String cityId) {
        return sql.first(query, row -> row.getLong(1), cityId).orElse(0L);
    }

    private Map<String, Long> counts(String query, String cityId) {
        Map<String, Long> counts = new LinkedHashMap<>();
        sql.list(query, row -> counts.put(row.getString(1), row.getLong(2)), cityId);
        return counts;
    }

    private static <E extends Enum<E>, D> List<D> each(E[] values, Map<String, Long> counts, BiFunction<E, Long, D> make) {
        return Arrays.stream(values).filter(value -> counts.containsKey(value.toString()))
                .map(value -> make.apply(value, counts.get(value.toString()))).toList();
    }
}
