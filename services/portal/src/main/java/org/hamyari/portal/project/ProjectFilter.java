package org.hamyari.portal.project;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hamyari.catalogue.client.CampaignKindDto;
import org.hamyari.catalogue.client.ListingHorizonDto;
import org.hamyari.catalogue.client.ListingNeedDto;
import org.hamyari.catalogue.client.ListingSortDto;
import org.hamyari.catalogue.client.ListingSourceDto;
import org.hamyari.catalogue.client.ListingStateDto;

/**
 * What a list of projects is narrowed to; part of its address, so that it can be kept, sent and switched to another language. What an
 * address names that there is not is left out.
 *
 * @param values the chosen ones by the name of their filter
 */
public record ProjectFilter(String words, Map<String, List<String>> values, boolean endingSoon, ListingSortDto sort, boolean map, String cursor) {

    public static final String CATEGORY = "category";
    public static final String DISTRICT = "district";
    public static final String STATE = "state";
    public static final String NEED = "need";
    public static final String HORIZON = "horizon";
    public static final String KIND = "kind";
    public static final String SOURCE = "source";

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final int MOST_VALUES = 20;
    private static final int LONGEST_QUERY = 100;
    private static final Map<String, Predicate<String>> FILTERS = new LinkedHashMap<>();

    static {
        FILTERS.put(CATEGORY, value -> Pattern.matches("[a-z][a-z0-9-]{1,59}", value));
        FILTERS.put(DISTRICT, value -> ID.matcher(value).matches());
        FILTERS.put(STATE, known(ListingStateDto.values()));
        FILTERS.put(NEED, known(ListingNeedDto.values()));
        FILTERS.put(HORIZON, known(ListingHorizonDto.values()));
        FILTERS.put(KIND, known(CampaignKindDto.values()));
        FILTERS.put(SOURCE, known(ListingSourceDto.values()));
    }

    public static ProjectFilter of(MultivaluedMap<String, String> query) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        FILTERS.forEach((name, known) -> {
            List<String> chosen = query.getOrDefault(name, List.of()).stream().filter(known).distinct().limit(MOST_VALUES).toList();
            if (!chosen.isEmpty()) {
                values.put(name, chosen);
            }
        });
        String typed = query.getFirst("q") == null ? "" : query.getFirst("q").strip();
        ListingSortDto sort = known(ListingSortDto.values()).test(query.getFirst("sort")) ? ListingSortDto.valueOf(query.getFirst("sort")) : null;
        return new ProjectFilter(typed.isEmpty() ? null : typed.substring(0, Math.min(typed.length(), LONGEST_QUERY)), values,
                query.containsKey("endingSoon"), sort, "map".equals(query.getFirst("view")), query.getFirst("cursor"));
    }

    private static Predicate<String> known(Enum<?>[] values) {
        List<String> names = Arrays.stream(values).map(Enum::name).filter(name -> !name.equals("UNRECOGNIZED")).toList();
        return names::contains;
    }

    List<String> chosen(String filter) {
        return values.getOrDefault(filter, List.of());
    }

    <T extends Enum<T>> List<T> chosen(String filter, Class<T> type) {
        return chosen(filter).stream().map(value -> Enum.valueOf(type, value)).toList();
    }

    public boolean narrowed() {
        return words != null || !values.isEmpty() || endingSoon;
    }

    ProjectFilter withoutWords() {
        return new ProjectFilter(null, values, endingSoon, sort, map, null);
    }

    ProjectFilter without(String filter, String value) {
        Map<String, List<String>> fewer = new LinkedHashMap<>(values);
        fewer.put(filter, chosen(filter).stream().filter(other -> !other.equals(value)).toList());
        return new ProjectFilter(words, fewer, endingSoon, sort, map, null);
    }

    ProjectFilter withoutEndingSoon() {
        return new ProjectFilter(words, values, false, sort, map, null);
    }

    ProjectFilter onMap(boolean shown) {
        return new ProjectFilter(words, values, endingSoon, sort, shown, null);
    }

    public ProjectFilter at(String otherCursor) {
        return new ProjectFilter(words, values, endingSoon, sort, map, otherCursor);
    }

    /** The part of an address behind its path; empty when nothing is chosen. */
    String address() {
        List<String> pairs = new ArrayList<>();
        pairs.add(pair("q", words));
        values.forEach((name, chosen) -> chosen.forEach(value -> pairs.add(pair(name, value))));
        pairs.add(endingSoon ? "endingSoon=true" : "");
        pairs.add(pair("sort", sort == null ? null : sort.name()));
        pairs.add(map ? "view=map" : "");
        pairs.add(pair("cursor", cursor));
        pairs.removeIf(String::isEmpty);
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private static String pair(String name, String value) {
        return value == null ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
