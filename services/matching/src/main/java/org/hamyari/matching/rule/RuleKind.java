package org.hamyari.matching.rule;

import org.hamyari.platform.api.LocalizedTextDto;

/** The rules a fund may follow. All are first come, first served, in the order in which the fund books. */
public enum RuleKind {
    ONE_TO_ONE(1, new Ratio(1, 1), "یک به یک", "one for one", "به هر پشتیبانی همان اندازه افزوده می‌شود، تا صندوق تمام شود.",
            "Every pledge is doubled, until the pot is empty.");

    private final int version;
    private final Ratio ratio;
    private final LocalizedTextDto words;
    private final LocalizedTextDto sentence;

    RuleKind(int version, Ratio ratio, String wordsFa, String wordsEn, String sentenceFa, String sentenceEn) {
        this.version = version;
        this.ratio = ratio;
        this.words = new LocalizedTextDto(wordsFa, wordsEn);
        this.sentence = new LocalizedTextDto(sentenceFa, sentenceEn);
    }

    /** The version a fund opened now gets; it grows when the meaning changes. */
    public int version() {
        return version;
    }

    public Ratio ratio() {
        return ratio;
    }

    /** The rule in two or three words, for use in a sentence. */
    public LocalizedTextDto words() {
        return words;
    }

    public LocalizedTextDto sentence() {
        return sentence;
    }
}
