package org.hamyari.voting;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hamyari.platform.testing.RightsMatrix;

@QuarkusTest
@WithTestResource(VotingTestResource.class)
class RightsTest extends RightsMatrix {

    RightsTest() {
        super("voting");
    }
}
