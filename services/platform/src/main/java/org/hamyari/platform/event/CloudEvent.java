package org.hamyari.platform.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
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

    private static final TextMapGetter<CloudEvent> TRACE = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(CloudEvent event) {
            return List.of("traceparent");
        }

        @Override
        public String get(CloudEvent event, String key) {
            return "traceparent".equals(key) ? event.traceparent : null;
        }
    };

    /** The trace of the request that caused the fact, for what follows from it. */
    Context trace() {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), this, TRACE);
    }

    /** The version of the aggregate after the fact. */
    public long version() {
        return Long.parseLong(sequence);
    }
}
