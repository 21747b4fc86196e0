package org.hamyari.catalogue.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.hamyari.platform.problem.DomainException;
import org.junit.jupiter.api.Test;

/** The presets are exactly what the descriptions of the platforms say. */
class TermsPresetTest {

    private static final TermsSettings SETTINGS = new TermsSettings() {
        @Override
        public int mostFeeBasisPoints() {
            return 1000;
        }

        @Override
        public int hamijooFeeBasisPoints() {
            return 500;
        }

        @Override
        public Period reportAfter() {
            return Period.ofDays(60);
        }
    };

    @Test
    void hamijooKeepsATenthUntilTheReportAndIsContentWithAQuarter() {
        Map<String, Object> fixed = TermsPreset.HAMIJOO.fixed(SETTINGS);
        assertEquals(Map.of("kind", "REWARD", "freeAmount", false, "successRule", "THRESHOLD", "thresholdBasisPoints", 2500,
                "feeBasisPoints", 500, "refundTo", "SOURCE", "payoutPlan",
                List.of(Map.of("shareBasisPoints", 9000, "trigger", "CAMPAIGN_END", "workingDays", 15),
                        Map.of("shareBasisPoints", 1000, "trigger", "REPORT_APPROVED", "workingDays", 0))), fixed);
        assertEquals(true, TermsPreset.HAMIJOO.needsPackages);
        assertEquals(false, TermsPreset.HAMIJOO.categories.containsKey("RELIEF"));
    }

    @Test
    void mehrabanePaysTheWholeSumAndReturnsItToTheWallet() {
        Map<String, Object> fixed = new HashMap<>(TermsPreset.MEHRABANE.fixed(SETTINGS));
        assertEquals(true, ((Map<?, ?>) fixed.remove("overFunding")).get("allowed"));
        assertEquals(Map.of("kind", "DONATION", "freeAmount", true, "successRule", "ALL_OR_NOTHING", "feeBasisPoints", 0, "refundTo", "WALLET",
                "reportPublished", true, "payoutPlan", List.of(Map.of("shareBasisPoints", 10_000, "trigger", "CAMPAIGN_END", "workingDays", 0))),
                fixed);
    }

    @Test
    void nikstarterTakesAnyAmountOrAPackageCountsJobsAndNeedsAGuarantor() {
        assertEquals(Map.of("kind", "REWARD", "freeAmount", true, "reportFigures", List.of("JOBS_DIRECT", "JOBS_INDIRECT")),
                TermsPreset.NIKSTARTER.fixed(SETTINGS));
        assertEquals(true, TermsPreset.NIKSTARTER.needsGuarantee && TermsPreset.NIKSTARTER.needsPackages);
    }

    /** Whatever else is given: what a preset fixes is either as it says or refused. */
    @Test
    void noOwnerGetsRoundAPreset() {
        Random random = new Random(20261121);
        for (int i = 0; i < 2_000; i++) {
            TermsPreset preset = TermsPreset.values()[random.nextInt(3)];
            Map<String, Object> fixed = preset.fixed(SETTINGS);
            Map<String, Object> given = new HashMap<>();
            boolean differs = false;
            for (String member : Set.of("kind", "freeAmount", "successRule", "feeBasisPoints", "refundTo", "thresholdBasisPoints", "payoutPlan")) {
                switch (random.nextInt(3)) {
                    case 0 -> given.put(member, "other");
                    case 1 -> given.put(member, fixed.getOrDefault(member, "other"));
                    default -> {
                    }
                }
                differs |= fixed.containsKey(member) && given.containsKey(member) && !given.get(member).equals(fixed.get(member));
            }
            if (differs) {
                assertThrows(DomainException.class, () -> TermsRules.withPreset(given, preset, fixed));
            } else {
                Map<String, Object> whole = TermsRules.withPreset(given, preset, fixed);
                fixed.forEach((member, value) -> assertEquals(value, whole.get(member)));
            }
        }
    }
}
