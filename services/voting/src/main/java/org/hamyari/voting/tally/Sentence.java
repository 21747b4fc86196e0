package org.hamyari.voting.tally;

/** One statement for people, in the languages of the installation. */
public record Sentence(String fa, String en) {

    private static final char ARABIC_ZERO = '۰';

    /** Fills both patterns; Latin digits in the arguments become Persian ones on the Persian side. */
    static Sentence of(String fa, String en, Object... values) {
        Object[] persian = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            persian[i] = switch (values[i]) {
                case Number number -> persianDigits(number.toString());
                case Figure figure -> persianDigits(figure.text());
                case Amount amount -> persianDigits(amount.figure()) + amount.persianCurrency();
                default -> values[i];
            };
        }
        return new Sentence(fa.formatted(persian), en.formatted(values));
    }

    /** A number that is already written out, so that it can be told from a name. */
    record Figure(String text) {

        @Override
        public String toString() {
            return text;
        }
    }

    /** An amount with its currency, which has another name in each language. */
    record Amount(String figure, String persianCurrency, String currency) {

        @Override
        public String toString() {
            return figure + currency;
        }
    }

    private static String persianDigits(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            out.append(switch (c) {
                case '.' -> '٫';
                case ',' -> '٬';
                default -> c >= '0' && c <= '9' ? (char) (ARABIC_ZERO + (c - '0')) : c;
            });
        }
        return out.toString();
    }
}
