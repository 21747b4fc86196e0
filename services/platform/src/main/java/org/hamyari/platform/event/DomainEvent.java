package org.hamyari.platform.event;

/** A fact to be told, in the past tense: a record whose components are the {@code data} of the event in {@code events.yaml}. */
public interface DomainEvent {

    /** The full type, e.g. {@code org.hamyari.pledge.captured.v1}. */
    String type();

    /** The aggregate's id. */
    String subject();

    /** The aggregate's version after the fact; it never falls. */
    long sequence();

    /** The city the fact belongs to. */
    String cityId();

    /** The partition key: the project's id, else the city's. */
    String key();

    /** The topic; the owner's by default. */
    default String topic() {
        return "";
    }

    /** What the event carries. */
    Object data();
}
