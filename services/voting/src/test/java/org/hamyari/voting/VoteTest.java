package org.hamyari.voting;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The path of a vote on the service's classes. */
@QuarkusTest
@WithTestResource(VotingTestResource.class)
class VoteTest extends VoteJourney {
}
