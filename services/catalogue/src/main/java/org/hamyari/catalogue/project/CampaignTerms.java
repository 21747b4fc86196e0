package org.hamyari.catalogue.project;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The canonical form of a campaign's terms: one {@code name=value} a line in the order below, UTF-8, instants in ISO 8601, the goal in
 * minor units. Its SHA-256 travels with the terms, so anybody can check that they are the ones people agreed to.
 */
final class CampaignTerms {

    private CampaignTerms() {
    }

    static String hash(Project project) {
        String canonical = String.join("\n",
                "project=" + project.id,
                "city=" + project.cityId,
                "kind=DONATION",
                "successRule=ALL_OR_NOTHING",
                "goalMinor=" + project.goalMinor,
                "currency=" + project.currency,
                "opensAt=" + project.opensAt,
                "closesAt=" + project.closesAt,
                "version=" + project.termsVersion);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
