package org.hamyari.platform.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** A problem document (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDto(
        @JsonProperty("type") String type,
        @JsonProperty("title") String title,
        @JsonProperty("status") int status,
        @JsonProperty("detail") String detail,
        @JsonProperty("code") String code,
        @JsonProperty("traceId") String traceId,
        @JsonProperty("errors") List<FieldErrorDto> errors,
        @JsonProperty("allowedMoves") List<String> allowedMoves,
        @JsonProperty("unlockedBy") String unlockedBy) {

    /** What is wrong with one field; the pointer is a JSON pointer as a URI fragment. */
    public record FieldErrorDto(@JsonProperty("pointer") String pointer, @JsonProperty("detail") String detail,
            @JsonProperty("code") String code) {
    }
}
