package org.hamyari.sandboxgateway.payment;

import java.util.Set;

/** What a merchant wants to give back; valid once it exists. */
record RefundRequest(Amount amount, String reason, String hash) {

    static RefundRequest read(String json) {
        Input input = Input.read(json, Set.of("amount", "reason"));
        RefundRequest request = new RefundRequest(input.amount("amount"), input.text("reason", 0, 255), input.hash());
        input.check();
        return request;
    }
}
