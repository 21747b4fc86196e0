package org.hamyari.voting.passballot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoTraceOfBallotsTest {

    private static SamplingDecision decision(String path) {
        return new NoTraceOfBallots(1).shouldSample(Context.root(), "0af7651916cd43dd8448eb211c80319c", "POST", SpanKind.SERVER,
                Attributes.of(AttributeKey.stringKey("url.path"), path), List.of()).getDecision();
    }

    @Test
    void tracesEverythingButTheCastingWithAPass() {
        assertEquals(SamplingDecision.DROP, decision("/api/voting/v1/cities/assen/processes/1/pass-ballots"));
        assertEquals(SamplingDecision.RECORD_AND_SAMPLE, decision("/api/voting/v1/cities/assen/processes/1/ballots"));
    }
}
