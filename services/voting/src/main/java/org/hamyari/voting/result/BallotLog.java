package org.hamyari.voting.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hamyari.proof.Checkpoint;
import org.hamyari.proof.InMemoryNodeStore;
import org.hamyari.proof.MerkleLog;
import org.hamyari.proof.NoteSigner;

/** Signs the head of the Merkle tree over the published ballots: a file that was changed later no longer fits its checkpoint. */
@ApplicationScoped
class BallotLog {

    private static final String ALGORITHM = "HmacSHA256";

    private final String secret;
    private final String origin;

    BallotLog(@ConfigProperty(name = "hamyari.secret-key") String secret,
            @ConfigProperty(name = "hamyari.voting.log-origin", defaultValue = "hamyari.example") String origin) {
        this.secret = secret;
        this.origin = origin;
    }

    /** A signed note, and the key to check it with. */
    record Signed(String note, String key) {
    }

    Signed sign(String cityId, UUID processId, List<byte[]> leaves) {
        MerkleLog log = new MerkleLog(new InMemoryNodeStore());
        log.append(leaves);
        String name = origin + "/" + cityId + "/votes/" + processId;
        NoteSigner signer = NoteSigner.fromSeed(name, seed());
        return new Signed(signer.sign(new Checkpoint(name, log.size(), log.root())), signer.publicKey().toString());
    }

    private byte[] seed() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal("voting/checkpoint/v1".getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
