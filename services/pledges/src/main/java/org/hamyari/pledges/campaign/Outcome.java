package org.hamyari.pledges.campaign;

/** How a campaign ends by its terms. */
public enum Outcome {
    SUCCEEDED, FAILED
}
