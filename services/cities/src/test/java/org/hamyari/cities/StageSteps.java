package org.hamyari.cities;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.hamyari.platform.testing.TestIdentity;

/** What officials and administrators do to move a town between its stages. */
public final class StageSteps {

    private final Town town;

    public StageSteps(Town town) {
        this.town = town;
    }

    /** A platform administrator with a fresh second factor. */
    public static String platformAdmin(String name) {
        return TestIdentity.person(name).realmRole("platform-admin").steppedUp().token();
    }

    public ValidatableResponse file(String token, String target) {
        return town.post(token, "/stage-requests", "{\"targetStage\":\"" + target + "\",\"reason\":\"The council decided so.\"}").then();
    }

    public ValidatableResponse decide(String token, String request, String decision) {
        return town.post(token, "/stage-requests/" + request + "/decisions",
                "{\"decision\":\"" + decision + "\",\"reason\":\"All is well.\"}").then();
    }

    public ValidatableResponse submit(String token, String more) {
        return town.post(token, "/stage-evidence", "{\"criterion\":\"fund-budget\",\"statement\":\"The council set money aside.\"" + more + "}")
                .then();
    }

    public ValidatableResponse review(String token, String evidence, String verdict) {
        return town.post(token, "/stage-evidence/" + evidence + "/verdicts",
                "{\"verdict\":\"" + verdict + "\",\"reasons\":\"It names the sum.\"}").then();
    }

    public ValidatableResponse upload(String token, byte[] content, String type) {
        return Town.as(token).header("Idempotency-Key", UUID.randomUUID()).contentType(type).body(content)
                .post(town.address("/documents?fileName=council.pdf")).then();
    }

    /** Moves the town, whose criteria are met. */
    public void move(String target) {
        decide(platformAdmin("admin1"), file(town.admin(), target).statusCode(201).extract().path("id"), "APPROVE").statusCode(200);
    }

    /** Evidence of the budget decision, accepted. */
    public void acceptBudget() {
        String id = submit(town.admin(), ",\"url\":\"https://town.example/council\"").statusCode(201).extract().path("id");
        review(platformAdmin("admin1"), id, "ACCEPTED").statusCode(200);
    }
}
