package org.hamyari.catalogue.talk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.hamyari.catalogue.api.ContactsApi;

@RunOnVirtualThread
public class ContactResource implements ContactsApi {

    private final Contacts contacts;

    ContactResource(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public void forgetContact(String cityId) {
        contacts.forget(cityId);
    }
}
