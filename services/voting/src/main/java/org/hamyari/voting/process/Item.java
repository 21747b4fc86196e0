package org.hamyari.voting.process;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.money.Money;
import org.hamyari.voting.api.ProcessItemDto;

/**
 * A project on the ballot with its price, which is frozen when the vote opens.
 *
 * @param excludes ids of projects that cannot be funded beside it; null when there are none
 * @param official for an import, whether the city funded it; null when unknown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Item(@JsonProperty("id") String id, @JsonProperty("title") LocalizedTextDto title, @JsonProperty("costMinor") long costMinor,
        @JsonProperty("projectId") UUID projectId, @JsonProperty("excludes") List<String> excludes, @JsonProperty("official") Boolean official) {

    ProcessItemDto toDto(String currency) {
        return new ProcessItemDto(id, title, new Money(costMinor, currency).toDto(), projectId, excludes);
    }
}
