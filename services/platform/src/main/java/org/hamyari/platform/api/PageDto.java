package org.hamyari.platform.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/** Cursors to the neighbouring pages; {@code null} where there is none. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PageDto(@JsonProperty("next") String next, @JsonProperty("prev") String prev) {
}
