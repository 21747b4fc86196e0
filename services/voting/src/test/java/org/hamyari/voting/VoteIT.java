package org.hamyari.voting;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same path on the packaged service, with the broker away: ballots are accepted and counted all the same. */
@QuarkusIntegrationTest
@WithTestResource(value = VotingTestResource.class, initArgs = @ResourceArg(name = "broker", value = "away"),
        scope = TestResourceScope.RESTRICTED_TO_CLASS)
class VoteIT extends VoteJourney {
}
