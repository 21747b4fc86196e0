package org.hamyari.portal.mine;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.catalogue.client.ContactsApi;
import org.hamyari.portal.neighbour.Neighbour;

/** The address that letters about questions, complaints, claims and own projects go to, as the catalogue keeps it. */
@ApplicationScoped
public class Letters {

    private final ContactsApi contacts;

    Letters(@RestClient ContactsApi contacts) {
        this.contacts = contacts;
    }

    void stop(String city) {
        Neighbour.ask(() -> {
            contacts.forgetContact(city);
            return true;
        });
    }
}
