package org.hamyari.portal.project;

import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamyari.catalogue.client.ProjectStateDto;

/** What a list of projects is narrowed to; part of its address, so that it can be kept, sent and switched to another language. */
public record ProjectFilter(
        @QueryParam("q") String query, @QueryParam("category") String category, @QueryParam("state") String state,
        @QueryParam("cursor") String cursor) {

    /** States that a citizen may want to choose by. */
    static final List<ProjectStateDto> STATES = List.of(ProjectStateDto.FUNDING, ProjectStateDto.SUCCEEDED, ProjectStateDto.DELIVERING,
            ProjectStateDto.REPORTED, ProjectStateDto.FAILED);

    private static final int SHORTEST_QUERY = 2;
    private static final int LONGEST_QUERY = 100;

    /** Words worth searching for; shorter ones would be refused. */
    String searched() {
        String text = query == null ? "" : query.strip();
        return text.length() < SHORTEST_QUERY ? null : text.substring(0, Math.min(text.length(), LONGEST_QUERY));
    }

    String chosenCategory() {
        return category == null || category.isBlank() ? null : category;
    }

    ProjectStateDto chosenState() {
        return Arrays.stream(ProjectStateDto.values())
                .filter(known -> STATES.contains(known) && known.toString().equals(state))
                .findFirst()
                .orElse(null);
    }

    public boolean narrowed() {
        return searched() != null || chosenCategory() != null || chosenState() != null;
    }

    ProjectFilter withoutQuery() {
        return new ProjectFilter(null, category, state, null);
    }

    ProjectFilter withoutCategory() {
        return new ProjectFilter(query, null, state, null);
    }

    ProjectFilter withoutState() {
        return new ProjectFilter(query, category, null, null);
    }

    ProjectFilter at(String otherCursor) {
        return new ProjectFilter(query, category, state, otherCursor);
    }

    /** The part of an address behind its path; empty when nothing is chosen. */
    String address() {
        String query = Stream.of(pair("q", searched()), pair("category", chosenCategory()),
                        pair("state", chosenState() == null ? null : chosenState().toString()), pair("cursor", cursor))
                .filter(pair -> !pair.isEmpty())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static String pair(String name, String value) {
        return value == null ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
