package org.hamyari.sandboxgateway.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SignatureTest {

    @Test
    void signsThePublishedVector() {
        assertEquals("t=1614265330,v1=50041a14d42235317bc163894f49b9bd969aeb2e4daafdbf9df1933c941d3d1b",
                Signature.of("{\"a\":1}", 1614265330, "whsec_test"));
    }
}
