package org.hamyari.portal.frame;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same checks on the packaged portal: assets, headers, languages. */
@QuarkusIntegrationTest
class FrameIT extends FrameTest {
}
