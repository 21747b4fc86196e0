package org.hamyari.matching;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.hamyari.platform.testing.RightsMatrix;
import org.hamyari.platform.testing.ServiceTestResource;

@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class RightsTest extends RightsMatrix {

    RightsTest() {
        super("matching");
    }
}
