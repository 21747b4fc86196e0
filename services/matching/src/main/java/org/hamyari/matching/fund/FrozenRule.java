package org.hamyari.matching.fund;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The canonical text of a rule with its parameters. Everything in it is public, so anybody can take its hash again (README). */
final class FrozenRule {

    private FrozenRule() {
    }

    static String text(Fund fund) {
        return String.join("\n",
                "kind=" + fund.ruleKind,
                "version=" + fund.ruleVersion,
                "ratio=" + fund.ratioNumerator + "/" + fund.ratioDenominator,
                "rounding=cumulative-floor",
                "exhaustion=first-come",
                "categories=" + fund.categoryIds,
                "pot=" + fund.money(fund.deposited).toDto().amount() + " " + fund.currency,
                "opens=" + fund.opensAt.getEpochSecond(),
                "closes=" + fund.closesAt.getEpochSecond()) + "\n";
    }

    static String hash(Fund fund) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text(fund).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
