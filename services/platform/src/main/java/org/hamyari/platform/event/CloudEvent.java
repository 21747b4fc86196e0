package org.hamyari.platform.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * A fact as other services learn it: CloudEvents 1.0, structured JSON. {@code sequence} is the version of the aggregate that
 * {@code subject} names; {@code cityid} is the tenant.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CloudEvent(
        @JsonProperty("specversion") String specversion,
        @JsonProperty("id") UUID id,
        @JsonProperty("source") String source,
        @JsonProperty("type") String type,
        @JsonProperty("subject") String subject,
        @JsonProperty("time") String time,
        @JsonProperty("datacontenttype") String datacontenttype,
        @JsonProperty("sequence") String sequence,
        @JsonProperty("cityid") String cityid,
        @JsonProperty("traceparent") String traceparent,
        @JsonProperty("data") JsonNode data) {

    /** The version of the aggregate after the fact. */
    public long version() {
        return Long.parseLong(sequence);
    }
}
