package org.hamyari.pledges;

import io.quarkus.test.junit.QuarkusTest;
import org.hamyari.pledges.stand.PledgesServiceTest;

/** The journey on the service's classes. */
@QuarkusTest
@PledgesServiceTest
class JourneyTest extends Journey {
}
