package org.hamyari.sandboxgateway.notification;

/** What may go wrong with a notification on purpose. */
public enum Fault {
    NONE, OMITTED, REPEATED, FORGED_FIRST
}
