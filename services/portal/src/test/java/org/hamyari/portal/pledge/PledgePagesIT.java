package org.hamyari.portal.pledge;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same checks on the packaged portal: signing in, paying, coming back. */
@QuarkusIntegrationTest
class PledgePagesIT extends PledgePagesTest {
}
