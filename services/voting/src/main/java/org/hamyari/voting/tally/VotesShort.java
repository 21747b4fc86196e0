package org.hamyari.voting.tally;

/**
 * How close a project that lost came to being funded.
 *
 * @param votes with {@link Bound#EXACT} and {@link Bound#AT_MOST} the number of further ballots that make it win while one fewer does not;
 *            with {@link Bound#OUT_OF_REACH} the largest number that was tried; else 0
 */
public record VotesShort(String projectId, Bound bound, long votes, Sentence sentence) {

    /** What is known of the number. */
    public enum Bound {
        /** It is the smallest that makes the project win. */
        EXACT,
        /** One fewer does not make it win; under a rule that more votes can also harm, a still smaller number might. */
        AT_MOST,
        /** Not even ten times as many further ballots as were cast make it win. */
        OUT_OF_REACH,
        /** No number does: it costs more than the whole budget. */
        NEVER,
        /** To find out would take more recounts than a count may make. */
        NOT_COMPUTED
    }

    static VotesShort of(String projectId, Bound bound, long votes) {
        return new VotesShort(projectId, bound, votes, sentence(bound, votes));
    }

    private static Sentence sentence(Bound bound, long votes) {
        String ballots = votes == 1 ? "%s more ballot that names" : "%s more ballots that name";
        return switch (bound) {
            case EXACT -> Sentence.of("با %s برگهٔ دیگر که تنها آن را نام می‌بردند برنده می‌شد.",
                    "It would have won with " + ballots + " only it.", votes);
            case AT_MOST -> Sentence.of("با %s برگهٔ دیگر که تنها آن را نام می‌بردند برنده می‌شد؛ شاید با کمتر هم.",
                    "It would have won with " + ballots + " only it, perhaps with fewer.", votes);
            case OUT_OF_REACH -> Sentence.of("حتی با %s برگهٔ دیگر که تنها آن را نام می‌بردند برنده نمی‌شد.",
                    "Not even %s more ballots that name only it would have been enough.", votes);
            case NEVER -> Sentence.of("با هیچ شمار رأی برنده نمی‌شد: از همهٔ بودجه گران‌تر است.",
                    "No number of votes would have been enough: it costs more than the whole budget.");
            case NOT_COMPUTED -> Sentence.of("معلوم نشد چند رأی کم داشت: یافتنش بازشماری‌های بیش از اندازه می‌خواهد.",
                    "How many votes it lacked is not known: to find out would take too many recounts.");
        };
    }
}
