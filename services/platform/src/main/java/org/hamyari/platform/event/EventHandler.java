package org.hamyari.platform.event;

import java.util.Set;

/**
 * What a service does when it learns a fact. Runs in one transaction of the event's city together with the memory of the event's id,
 * so its effect happens once.
 */
public interface EventHandler {

    /** The full types it wants. */
    Set<String> types();

    /** Takes the fact in; an exception rolls back and the event is tried again. */
    void handle(CloudEvent event);

    /** Whether an event older than the newest seen of its subject is to be left out: right for copies of a state, wrong for facts. */
    default boolean newestOnly() {
        return false;
    }
}
