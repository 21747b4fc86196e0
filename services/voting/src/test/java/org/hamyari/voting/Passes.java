package org.hamyari.voting;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.hamyari.proof.Hash;

/** Votes that take passes, for tests; everything goes through the API. */
final class Passes {

    private Passes() {
    }

    /** An open vote with these persons on its roll that takes passes. */
    static String openVote(List<String> names, int budget, int... costs) {
        String process = Votes.draft("greedy", "", budget, costs);
        Votes.roll(process, names).statusCode(200);
        Votes.as(Votes.officer()).post(path(process) + "/pass-keys").then().statusCode(201);
        return Votes.open(process);
    }

    static String path(String process) {
        return Votes.processes() + "/" + process;
    }

    static RSAPublicKey key(String process) {
        String pem = Votes.as(null).get(path(process)).then().statusCode(200).extract().path("passKey.publicKey");
        byte[] spki = Base64.getMimeDecoder().decode(pem.replaceAll("-----[^-]+-----", ""));
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(spki));
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    static ValidatableResponse ask(String process, String voter, PassHolder holder) {
        return Votes.as(Votes.voter(voter)).body("{\"blindedMessage\":\"" + holder.blindedText() + "\"}").post(path(process) + "/passes").then();
    }

    static PassHolder issue(String process, String voter, RSAPublicKey key) {
        PassHolder holder = new PassHolder(key);
        holder.finish(ask(process, voter, holder).statusCode(201).extract().<String>path("blindSignature"));
        return holder;
    }

    static String body(PassHolder holder, byte[] nonce, int revision, String... choices) {
        String list = Arrays.stream(choices).map(choice -> '"' + choice + '"').collect(Collectors.joining(","));
        return holder.json().replace("}", ",\"nonce\":\"%s\",\"revision\":%d,\"choices\":[%s]}".formatted(PassHolder.text(nonce), revision, list));
    }

    static ValidatableResponse send(String process, String body) {
        return Votes.as(null).body(body).post(path(process) + "/pass-ballots").then();
    }

    static ValidatableResponse cast(String process, PassHolder holder, int revision, String... choices) {
        return send(process, body(holder, PassHolder.random(32), revision, choices));
    }

    /** The commitment as the device computes it. */
    static String commitment(String process, PassHolder holder, byte[] nonce, int revision, String... choices) {
        String ballot = "hamyari-ballot-v1\n" + process + "\n" + Hash.sha256(holder.prepared()).hex() + "\n" + revision + "\n"
                + Arrays.stream(choices).sorted().collect(Collectors.joining(",")) + "\n";
        return Hash.sha256(nonce, ballot.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
