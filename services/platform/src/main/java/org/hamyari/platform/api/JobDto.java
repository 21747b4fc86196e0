package org.hamyari.platform.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;

/** Progress of long work. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JobDto(
        @JsonProperty("id") UUID id,
        @JsonProperty("kind") String kind,
        @JsonProperty("state") String state,
        @JsonProperty("done") Long done,
        @JsonProperty("total") Long total,
        @JsonProperty("startedAt") Instant startedAt,
        @JsonProperty("finishedAt") Instant finishedAt,
        @JsonProperty("problem") String problem) {
}
