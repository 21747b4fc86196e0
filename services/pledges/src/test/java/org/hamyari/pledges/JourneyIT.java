package org.hamyari.pledges;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.pledges.stand.GatewayStandIn;

/** The same journey on the packaged service, with the broker away: pledges are taken and paid out all the same. */
@QuarkusIntegrationTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = {@ResourceArg(name = "service", value = "pledges"),
    @ResourceArg(name = "introspects", value = "true"), @ResourceArg(name = "broker", value = "away")}, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = GatewayStandIn.class, restrictToAnnotatedClass = true)
class JourneyIT extends Journey {
}
