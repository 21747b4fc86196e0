package org.hamyari.catalogue.terms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamyari.catalogue.api.PresetCodeDto;
import org.hamyari.platform.api.LocalizedTextDto;

/**
 * The rules of known platforms, as their public descriptions give them. What a description leaves open is the owner's to choose.
 *
 * <p>Hamijoo (art and games, no charity, since 2015): each amount has a reward; under a quarter of the target everything goes back without a
 * fee; 90 % are paid 15 working days after the end, 10 % once the final report is approved. Mehrabane (charity, since 2014): any amount, no
 * return, all or nothing, more than the target is kept, the whole sum goes to the executor, on failure the money returns to the giver's account
 * on the platform, the report is published. NikStarter (small firms, since 2016): any amount or a package at a fixed price, a guarantor
 * compensates backers if the product fails, jobs are counted.
 */
enum TermsPreset {

    HAMIJOO(text("حامی‌جو", "Hamijoo"),
            text("هنر و بازی؛ هر مبلغ پاداشی دارد و یک‌چهارم هدف بس است", "Art and games: each amount has a reward, a quarter of the goal is enough"),
            categories("MUSIC", "موسیقی", "Music", "THEATRE", "تئاتر", "Theatre", "FILM", "فیلم و پویانمایی", "Film and animation",
                    "VISUAL_ARTS", "هنرهای تجسمی", "Visual arts", "LITERATURE", "ادبیات و نشر", "Literature and publishing",
                    "TRADITIONAL_ARTS", "هنرهای سنتی", "Traditional arts", "GAMES", "بازی", "Games"),
            true, false) {
        @Override
        Map<String, Object> fixed(TermsSettings settings) {
            return Map.of("kind", "REWARD", "freeAmount", false, "successRule", "THRESHOLD", "thresholdBasisPoints", 2500,
                    "feeBasisPoints", settings.hamijooFeeBasisPoints(), "refundTo", "SOURCE",
                    "payoutPlan", List.of(share(9000, "CAMPAIGN_END", 15), share(1000, "REPORT_APPROVED", 0)));
        }
    },
    MEHRABANE(text("مهربانه", "Mehrabane"),
            text("نیکوکاری؛ هر مبلغ، همه یا هیچ، همهٔ پول به مجری می‌رسد", "Charity: any amount, all or nothing, the whole sum goes to the executor"),
            categories("EDUCATION", "آموزش", "Education", "HEALTH", "درمان", "Health", "HOUSING", "مسکن", "Housing",
                    "LIVELIHOOD", "معیشت و اشتغال", "Livelihood and work", "ORPHANS", "ایتام", "Orphans", "RELIEF", "حوادث و امداد", "Disaster relief",
                    "ENVIRONMENT", "محیط زیست", "Environment"),
            false, false) {
        @Override
        Map<String, Object> fixed(TermsSettings settings) {
            return Map.of("kind", "DONATION", "freeAmount", true, "successRule", "ALL_OR_NOTHING", "feeBasisPoints", 0, "refundTo", "WALLET",
                    "reportPublished", true, "payoutPlan", List.of(share(10_000, "CAMPAIGN_END", 0)),
                    "overFunding", Map.of("allowed", true, "use", Map.of("fa", "همهٔ مبلغ بیشتر برای همین کار به همین مجری می‌رسد.",
                            "en", "All that is more goes to the same executor for the same purpose.")));
        }
    },
    NIKSTARTER(text("نیک‌استارتر", "NikStarter"),
            text("پیش‌فروش محصول بنگاه‌های کوچک؛ ضامن، جبران پشتیبان‌ها را به عهده می‌گیرد",
                    "Pre-sale of small firms' products: a guarantor compensates backers if the product fails"),
            categories("FOOD", "خوراک", "Food", "CLOTHING", "پوشاک", "Clothing", "HOME", "خانه", "Home", "HEALTH", "سلامت", "Health",
                    "TECHNOLOGY", "فناوری", "Technology", "AGRICULTURE", "کشاورزی", "Agriculture", "HANDICRAFT", "صنایع دستی", "Handicraft"),
            true, true) {
        @Override
        Map<String, Object> fixed(TermsSettings settings) {
            return Map.of("kind", "REWARD", "freeAmount", true, "reportFigures", List.of("JOBS_DIRECT", "JOBS_INDIRECT"));
        }
    };

    final LocalizedTextDto title;
    final LocalizedTextDto summary;
    final Map<String, LocalizedTextDto> categories;
    final boolean needsPackages;
    final boolean needsGuarantee;

    TermsPreset(LocalizedTextDto title, LocalizedTextDto summary, Map<String, LocalizedTextDto> categories, boolean needsPackages,
            boolean needsGuarantee) {
        this.title = title;
        this.summary = summary;
        this.categories = categories;
        this.needsPackages = needsPackages;
        this.needsGuarantee = needsGuarantee;
    }

    /** The members of the terms that are as the preset says and not otherwise. */
    abstract Map<String, Object> fixed(TermsSettings settings);

    static TermsPreset of(PresetCodeDto code) {
        return valueOf(code.name());
    }

    private static LocalizedTextDto text(String fa, String en) {
        return new LocalizedTextDto(fa, en);
    }

    private static Map<String, Object> share(int basisPoints, String trigger, int workingDays) {
        return Map.of("shareBasisPoints", basisPoints, "trigger", trigger, "workingDays", workingDays);
    }

    /** Code, Persian, English; code, Persian, English; … */
    private static Map<String, LocalizedTextDto> categories(String... words) {
        Map<String, LocalizedTextDto> categories = new LinkedHashMap<>();
        for (int i = 0; i < words.length; i += 3) {
            categories.put(words[i], text(words[i + 1], words[i + 2]));
        }
        return categories;
    }
}
