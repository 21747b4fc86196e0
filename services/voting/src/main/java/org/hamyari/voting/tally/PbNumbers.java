package org.hamyari.voting.tally;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;

/** The numbers of a file, read exactly; and the limits that its META section sets for ballots. */
final class PbNumbers {

    /** As many as any currency has. With fifteen digits before them an amount and the sum of two fit into 64 bits. */
    static final int MAX_DECIMALS = 3;
    private static final BigDecimal MAX_AMOUNT = new BigDecimal("1000000000000000");
    private static final BigDecimal MAX_POINTS = new BigDecimal("1000000");
    private static final int POINT_DECIMALS = 3;
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,40}([.,][0-9]{1,40})?");

    private final Map<String, String> meta;
    private final Map<String, Integer> lines;
    private final PbErrors errors;
    private final int end;
    private final VoteType voteType;
    private final BigDecimal budget;

    PbNumbers(Map<String, String> meta, Map<String, Integer> lines, PbErrors errors, int end) {
        this.meta = meta;
        this.lines = lines;
        this.errors = errors;
        this.end = end;
        this.voteType = readVoteType();
        this.budget = meta.containsKey("budget") ? amount(line("budget"), "budget", meta.get("budget")) : BigDecimal.ZERO;
        if (voteType == VoteType.CUMULATIVE && !meta.containsKey("max_sum_points")) {
            errors.add(end, "max_sum_points", PbFault.MISSING);
        }
    }

    private VoteType readVoteType() {
        String text = meta.get("vote_type");
        if (text == null) {
            return null;
        }
        return VoteType.of(text).orElseGet(() -> {
            errors.add(line("vote_type"), "vote_type", PbFault.UNKNOWN_VOTE_TYPE, text);
            return null;
        });
    }

    VoteType voteType() {
        return voteType;
    }

    BigDecimal budget() {
        return budget;
    }

    /** A price or budget: never negative, exact. Zero stands in for one that was reported as wrong. */
    BigDecimal amount(int line, String field, String text) {
        BigDecimal value = number(line, field, text, MAX_DECIMALS, MAX_AMOUNT);
        if (value.signum() < 0) {
            errors.add(line, field, PbFault.NEGATIVE, text);
            return BigDecimal.ZERO;
        }
        return value;
    }

    /** Points in thousandths. */
    long points(int line, String text) {
        return number(line, "points", text, POINT_DECIMALS, MAX_POINTS).movePointRight(POINT_DECIMALS).longValueExact();
    }

    /** A limit from META in thousandths, or the fallback where the file sets none. */
    long pointLimit(String key, long fallback) {
        String text = meta.get(key);
        return text == null ? fallback
                : number(line(key), key, text, POINT_DECIMALS, MAX_AMOUNT).movePointRight(POINT_DECIMALS).longValueExact();
    }

    /** Scoring ballots: the score of projects that are not listed is one that could have been given. */
    void checkDefaultScore() {
        String key = "default_score";
        if (voteType == VoteType.SCORING && meta.containsKey(key)) {
            number(line(key), key, meta.get(key), POINT_DECIMALS, MAX_POINTS);
        }
    }

    BigDecimal costLimit(String key) {
        String text = meta.get(key);
        return text == null ? null : amount(line(key), key, text);
    }

    long countLimit(String key, long fallback) {
        String text = meta.get(key);
        return text == null ? fallback : number(line(key), key, text, 0, MAX_AMOUNT).longValueExact();
    }

    /** Compares only while nothing else is wrong: a row that could not be read would be reported a second time. */
    void checkCount(String key, long counted) {
        String text = meta.get(key);
        if (errors.isEmpty() && text != null && countLimit(key, counted) != counted) {
            errors.add(line(key), key, PbFault.WRONG_COUNT, new Sentence.Figure(text), counted);
        }
    }

    private BigDecimal number(int line, String field, String text, int maxDecimals, BigDecimal max) {
        if (text.isEmpty()) {
            errors.add(line, field, PbFault.MISSING);
            return BigDecimal.ZERO;
        }
        if (!NUMBER.matcher(text).matches()) {
            errors.add(line, field, PbFault.NOT_A_NUMBER, shown(text));
            return BigDecimal.ZERO;
        }
        BigDecimal value = new BigDecimal(text.replace(',', '.'));
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (value.abs().compareTo(max) > 0) {
            errors.add(line, field, PbFault.NUMBER_TOO_LARGE, shown(text));
            return BigDecimal.ZERO;
        }
        if (value.scale() > maxDecimals) {
            errors.add(line, field, PbFault.TOO_MANY_DECIMALS, shown(text), maxDecimals);
            return BigDecimal.ZERO;
        }
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    private int line(String key) {
        return lines.getOrDefault(key, end);
    }

    static String shown(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
