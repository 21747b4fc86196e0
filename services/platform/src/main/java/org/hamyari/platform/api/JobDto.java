package org.hamyari.platform.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Progress of long work. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JobDto(
        @JsonProperty("id") UUID id,
        @JsonProperty("kind") String kind,
        @JsonProperty("state") String state,
        @JsonProperty("done") Long done,
        @JsonProperty("total") Long total,
        @JsonProperty("startedAt") OffsetDateTime startedAt,
        @JsonProperty("finishedAt") OffsetDateTime finishedAt,
        @JsonProperty("problem") String problem) {
}
