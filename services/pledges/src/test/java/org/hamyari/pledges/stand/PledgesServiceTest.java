package org.hamyari.pledges.stand;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import org.hamyari.platform.testing.ServiceTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The service on a real database, with tokens, the broker in memory and the gateway's stand-in. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = {@ResourceArg(name = "service", value = "pledges"),
    @ResourceArg(name = "introspects", value = "true")})
@QuarkusTestResource(GatewayStandIn.class)
public @interface PledgesServiceTest {
}
