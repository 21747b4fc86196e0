package org.hamyari.operator.city;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same on the packaged operator. */
@QuarkusIntegrationTest
class CityReconcilerIT extends CityReconcilerTest {
}
