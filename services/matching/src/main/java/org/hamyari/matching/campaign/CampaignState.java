package org.hamyari.matching.campaign;

/** How a campaign stands, as pledges decided. It is decided once. */
public enum CampaignState {
    OPEN, SUCCEEDED, FAILED;

    public boolean isDecided() {
        return this != OPEN;
    }
}
