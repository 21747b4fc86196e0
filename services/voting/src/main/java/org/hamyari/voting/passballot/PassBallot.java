package org.hamyari.voting.passballot;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.hamyari.proof.Hash;
import org.hamyari.voting.api.PassBallotRequestDto;

/**
 * A ballot with its pass. What the log commits to is SHA-256(nonce ‖ ballot), the ballot as five lines of text; the nonce is the voter's,
 * so nobody can guess the ballot from the commitment.
 */
record PassBallot(byte[] token, byte[] randomizer, byte[] signature, byte[] nonce, int revision, String[] choices) {

    static PassBallot of(PassBallotRequestDto request, String[] choices) {
        return new PassBallot(bytes(request.token()), bytes(request.randomizer()), bytes(request.signature()), bytes(request.nonce()),
                request.revision(), choices);
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    /** What was signed: the randomizer, then the token (RFC 9474 §4.1). */
    byte[] prepared() {
        byte[] both = new byte[randomizer.length + token.length];
        System.arraycopy(randomizer, 0, both, 0, randomizer.length);
        System.arraycopy(token, 0, both, randomizer.length, token.length);
        return both;
    }

    /** The name of the pass. */
    Hash pass() {
        return Hash.sha256(prepared());
    }

    String text(UUID processId) {
        return "hamyari-ballot-v1\n" + processId + "\n" + pass().hex() + "\n" + revision + "\n" + String.join(",", choices) + "\n";
    }

    Hash commitment(UUID processId) {
        return Hash.sha256(nonce, text(processId).getBytes(StandardCharsets.UTF_8));
    }
}
