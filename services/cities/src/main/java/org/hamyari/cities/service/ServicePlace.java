package org.hamyari.cities.service;

import java.util.List;
import java.util.UUID;

/** Where a page of the list begins: after an item, or, read towards the front, before it. */
record ServicePlace(int position, UUID id, boolean back) {

    static ServicePlace of(List<String> keys) {
        return new ServicePlace(Integer.parseInt(keys.get(0)), UUID.fromString(keys.get(1)), Boolean.parseBoolean(keys.getLast()));
    }

    /** The keys of a cursor for what follows the item. */
    static Object[] after(ServiceItem item) {
        return new Object[] {item.position(), item.id(), false};
    }

    /** The keys of a cursor for what stands in front of the item. */
    static Object[] before(ServiceItem item) {
        return new Object[] {item.position(), item.id(), true};
    }
}
