package org.hamyari.sandboxgateway.payment;

import java.util.Set;

/** What a merchant asks for; valid once it exists. */
record PaymentRequest(Amount amount, String reference, String description, String returnUrl, String notifyUrl, String language,
        String hash) {

    static PaymentRequest read(String json) {
        Input input = Input.read(json, Set.of("amount", "reference", "description", "returnUrl", "notifyUrl", "language"));
        PaymentRequest request = new PaymentRequest(input.amount("amount"), input.text("reference", 1, 100),
                input.text("description", 1, 255), input.address("returnUrl"), input.address("notifyUrl"),
                input.oneOf("language", Set.of("fa", "en"), "fa"), input.hash());
        input.check();
        return request;
    }
}
