package org.hamyari.voting.passballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hamyari.platform.sql.Sql;
import org.hamyari.proof.Checkpoint;
import org.hamyari.proof.Hash;
import org.hamyari.proof.MerkleLog;
import org.hamyari.proof.NoteSigner;

/** The public log of a process: the commitments of its pass ballots in the order drawn, and what the service signs about them. */
@ApplicationScoped
public class CommitmentLog {

    private static final String MAC = "HmacSHA256";
    private static final String PURPOSE = "voting/pass-ballots/v1";

    private final Sql sql;
    private final String origin;
    private final byte[] seed;

    CommitmentLog(Sql sql, @ConfigProperty(name = "hamyari.voting.log-origin", defaultValue = "hamyari.example") String origin,
            @ConfigProperty(name = "hamyari.secret-key") String secret) {
        this.sql = sql;
        this.origin = origin;
        this.seed = seed(secret);
    }

    /** Where a commitment stands, and the hashes that show it. */
    record Inclusion(long leaf, Head head, List<Hash> proof) {
    }

    /** The head of the log, signed, and the key to check it with. */
    record Head(long size, String checkpoint, String key) {
    }

    /** Adds a batch in its order, in the running transaction, which has the staging locked: one append at a time. */
    void append(String cityId, UUID processId, List<Hash> commitments) {
        MerkleLog log = log(cityId, processId);
        long first = log.append(commitments.stream().map(Hash::bytes).toList());
        sql.update("""
                insert into log_leaf (city_id, process_id, leaf, commitment)
                select ?, ?, ? + place - 1, commitment from unnest(?) with ordinality as batch (commitment, place)""",
                cityId, processId, first, commitments.stream().map(Hash::bytes).toArray(byte[][]::new));
    }

    @Transactional
    Head head(String cityId, UUID processId) {
        return head(cityId, processId, log(cityId, processId));
    }

    private Head head(String cityId, UUID processId, MerkleLog log) {
        NoteSigner signer = signer(cityId, processId);
        Checkpoint checkpoint = new Checkpoint(signer.publicKey().name(), log.size(), log.root());
        return new Head(checkpoint.size(), signer.sign(checkpoint), signer.publicKey().toString());
    }

    /** All commitments in their order, as hex. */
    @Transactional
    List<String> commitments(String cityId, UUID processId) {
        return sql.list("select encode(commitment, 'hex') from log_leaf where city_id = ? and process_id = ? order by leaf",
                row -> row.getString(1), cityId, processId);
    }

    /** The proof for a commitment, once its batch is in the log. */
    @Transactional
    Optional<Inclusion> inclusion(String cityId, UUID processId, Hash commitment) {
        MerkleLog log = log(cityId, processId);
        return sql.first("select leaf from log_leaf where city_id = ? and process_id = ? and commitment = ? order by leaf limit 1",
                row -> row.getLong(1), cityId, processId, commitment.bytes())
                .map(leaf -> new Inclusion(leaf, head(cityId, processId, log), log.inclusionProof(leaf, log.size())));
    }

    /** The signed promise that a commitment will enter the log. Its second line is no number, so it cannot pass for a checkpoint. */
    String promise(String cityId, UUID processId, Hash commitment) {
        NoteSigner signer = signer(cityId, processId);
        return signer.sign(signer.publicKey().name() + "\npromise\n" + commitment.base64() + "\n");
    }

    private NoteSigner signer(String cityId, UUID processId) {
        return NoteSigner.fromSeed(origin + "/" + cityId + "/pass-ballots/" + processId, seed);
    }

    private MerkleLog log(String cityId, UUID processId) {
        return new MerkleLog(new LogNodes(sql, cityId, processId));
    }

    private static byte[] seed(String secret) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), MAC));
            return mac.doFinal(PURPOSE.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
