package org.hamyari.platform.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Size;

/** A text in Persian, English or both. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LocalizedTextDto(
        @JsonProperty("fa") @Size(max = 20000) String fa,
        @JsonProperty("en") @Size(max = 20000) String en) {
}
