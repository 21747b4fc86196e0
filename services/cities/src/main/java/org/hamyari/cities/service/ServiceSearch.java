package org.hamyari.cities.service;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.hamyari.cities.api.RecipientDto;
import org.hamyari.cities.api.ScreeningStateDto;
import org.hamyari.cities.api.ServiceKindDto;

/** What an official looks for in the list; what is {@code null} restricts nothing. */
record ServiceSearch(ServiceKindDto kind, RecipientDto recipient, ScreeningStateDto screening, Boolean decidable, Boolean leftOut, boolean retired,
        UUID parentId, String words) {

    private static final int MOST_WORDS = 10;

    String scope(String cityId) {
        return "listServices:" + cityId + ":" + this;
    }

    /** Where the same search is asked again. */
    String address(String path, int limit) {
        UriBuilder address = UriBuilder.fromPath(path).queryParam("limit", limit).queryParam("retired", retired);
        with(address, "kind", kind);
        with(address, "recipient", recipient);
        with(address, "screening", screening);
        with(address, "decidable", decidable);
        with(address, "leftOut", leftOut);
        with(address, "parentId", parentId);
        with(address, "q", words == null ? null : URLEncoder.encode(words, StandardCharsets.UTF_8));
        return address.build().toString();
    }

    private static void with(UriBuilder address, String name, Object value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }

    void restrict(StringBuilder query, List<Object> arguments) {
        query.append(retired ? " and retired_in is not null" : " and retired_in is null");
        and(query, arguments, " and kind = ?", kind == null ? null : kind.name());
        and(query, arguments, " and ? = any (recipients)", recipient == null ? null : recipient.toString());
        and(query, arguments, " and coalesce(verdict, 'OPEN') = ?", screening == null ? null : screening.name());
        and(query, arguments, " and leaf = ?", decidable);
        and(query, arguments, " and " + ServiceRepository.LEFT_OUT + " = ?", leftOut);
        and(query, arguments, " and parent_id = ?", parentId);
        for (String word : split(words)) {
            query.append(" and (starts_with(lower(code), ?) or strpos(translate(lower(concat_ws(' ', name_fa, name_en)), 'يك', 'یک'), ?) > 0)");
            arguments.addAll(List.of(word, word));
        }
    }

    /** The Arabic letters that keyboards give in place of the Persian ones count the same. */
    private static List<String> split(String words) {
        return Arrays.stream(Objects.requireNonNullElse(words, "").toLowerCase(Locale.ROOT).replace('ي', 'ی').replace('ك', 'ک').strip().split("\\s+"))
                .filter(word -> !word.isEmpty()).limit(MOST_WORDS).toList();
    }

    private static void and(StringBuilder query, List<Object> arguments, String condition, Object value) {
        if (value != null) {
            query.append(condition);
            arguments.add(value);
        }
    }
}
