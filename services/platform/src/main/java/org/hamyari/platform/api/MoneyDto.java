package org.hamyari.platform.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Money on the wire: a decimal string in major units and an ISO 4217 code. {@code Money.positive} checks what it says. */
public record MoneyDto(
        @JsonProperty("amount") @NotNull @Size(max = 40) String amount,
        @JsonProperty("currency") @NotNull @Size(min = 3, max = 3) String currency) {
}
