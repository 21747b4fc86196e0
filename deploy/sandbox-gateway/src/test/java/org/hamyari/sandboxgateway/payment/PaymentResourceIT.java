package org.hamyari.sandboxgateway.payment;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same on the packaged gateway. */
@QuarkusIntegrationTest
class PaymentResourceIT extends PaymentResourceTest {
}
