package org.hamyari.pledges;

import io.quarkus.test.junit.QuarkusTest;
import org.hamyari.platform.testing.RightsMatrix;
import org.hamyari.pledges.stand.PledgesServiceTest;

@QuarkusTest
@PledgesServiceTest
class RightsTest extends RightsMatrix {

    RightsTest() {
        super("pledges");
    }
}
