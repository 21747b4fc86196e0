package org.hamyari.voting.passballot;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Samples as configured, but never a request that casts a ballot with a pass: a trace would say when, and from where. */
@ApplicationScoped
class NoTraceOfBallots implements Sampler {

    private static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");

    private final Sampler others;

    NoTraceOfBallots(@ConfigProperty(name = "quarkus.otel.traces.sampler.arg", defaultValue = "0") double ratio) {
        this.others = Sampler.parentBased(Sampler.traceIdRatioBased(ratio));
    }

    @Override
    public SamplingResult shouldSample(Context parent, String traceId, String name, SpanKind kind, Attributes attributes,
            List<LinkData> links) {
        String path = attributes.get(PATH);
        return path != null && path.endsWith("/pass-ballots") ? SamplingResult.drop()
                : others.shouldSample(parent, traceId, name, kind, attributes, links);
    }

    @Override
    public String getDescription() {
        return "NoTraceOfBallots{" + others.getDescription() + "}";
    }
}
