package org.hamyari.catalogue.file;

/** How a file stands: free; held while somebody's objection is looked at; hidden once it was taken down. */
public enum Standing {
    FREE, HELD, HIDDEN
}
