package org.hamyari.cities.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.hamyari.cities.api.PolicyKindDto;
import org.hamyari.cities.stage.Measure;
import org.hamyari.platform.api.LocalizedTextDto;

/** What stages ask of a city's policies. Only what is published and not withdrawn counts. */
final class PolicyMeasures {

    private PolicyMeasures() {
    }

    private static Measure.Figure figure(List<PolicyVersion> inForce, ToLongFunction<PolicyVersion> count, LocalizedTextDto source) {
        Instant asOf = inForce.stream().map(version -> version.publishedAt).max(Comparator.naturalOrder()).orElse(null);
        return new Measure.Figure(BigDecimal.valueOf(inForce.stream().mapToLong(count).sum()), source, asOf);
    }

    @ApplicationScoped
    static class ParticipationPolicies implements Measure {

        private final PolicyVersionRepository versions;

        ParticipationPolicies(PolicyVersionRepository versions) {
            this.versions = versions;
        }

        @Override
        public String code() {
            return "participation-policies";
        }

        @Override
        public Figure of(String cityId) {
            return figure(versions.inForce(cityId, PolicyKindDto.PARTICIPATION_STRATEGY), version -> 1,
                    new LocalizedTextDto("راهبردهای مشارکت منتشرشدهٔ شهر", "The city's published participation strategies"));
        }
    }

    @ApplicationScoped
    static class OutreachPlans implements Measure {

        private final PolicyVersionRepository versions;

        OutreachPlans(PolicyVersionRepository versions) {
            this.versions = versions;
        }

        @Override
        public String code() {
            return "outreach-plans";
        }

        @Override
        public Figure of(String cityId) {
            return figure(versions.inForce(cityId, PolicyKindDto.MARKETING_PLAN), version -> 1,
                    new LocalizedTextDto("برنامه‌های اطلاع‌رسانی منتشرشدهٔ شهر", "The city's published outreach plans"));
        }
    }

    @ApplicationScoped
    static class EvaluationIndicators implements Measure {

        private final PolicyVersionRepository versions;

        EvaluationIndicators(PolicyVersionRepository versions) {
            this.versions = versions;
        }

        @Override
        public String code() {
            return "evaluation-indicators";
        }

        @Override
        public Figure of(String cityId) {
            return figure(versions.inForce(cityId, PolicyKindDto.FINANCE_AND_EVALUATION_INDICATORS), version -> version.indicators,
                    new LocalizedTextDto("شاخص‌های سیاست منتشرشدهٔ مالی و ارزیابی", "Indicators in the published finance and evaluation policy"));
        }
    }
}
