package org.hamyari.platform.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Size;

/** A text in Persian, English or both. */
@AnyLanguage
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LocalizedTextDto(
        @JsonProperty("fa") @Size(min = 1, max = 20000) String fa,
        @JsonProperty("en") @Size(min = 1, max = 20000) String en) {
}
