package org.hamyari.platform.event;

import java.util.List;
import java.util.Set;

/**
 * What a service does when it learns a fact. Runs in one transaction of the event's city together with the memory of the event's id,
 * so its effect happens once. Other events may share the transaction ({@link EventSettings#together()}).
 */
public interface EventHandler {

    /** The full types it wants. */
    Set<String> types();

    /**
     * Called before one transaction takes several events of a city in, among them some for this handler: to hold what they change in one
     * order, so that two such transactions do not wait for each other.
     */
    default void prepare(String cityId, List<CloudEvent> events) {
    }

    /** Takes the fact in; an exception rolls back and the event is tried again. */
    void handle(CloudEvent event);

    /** Whether an event older than the newest seen of its subject is to be left out: right for copies of a state, wrong for facts. */
    default boolean newestOnly() {
        return false;
    }
}
