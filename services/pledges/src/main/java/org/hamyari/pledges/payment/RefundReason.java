package org.hamyari.pledges.payment;

/** Why money goes back. */
enum RefundReason {
    /** The campaign failed: it comes out of what was held. */
    GOAL_MISSED,
    /** Officials withdrew the project: it comes out of what was held. */
    CAMPAIGN_WITHDRAWN,
    /** It arrived when the pledge or the campaign did not take it any more; it was never held. */
    PAID_TOO_LATE
}
