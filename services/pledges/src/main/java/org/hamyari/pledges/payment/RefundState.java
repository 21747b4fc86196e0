package org.hamyari.pledges.payment;

/** Money on its way back: REQUESTED until the gateway says it is done. There is no giving up. */
enum RefundState {
    REQUESTED, DONE
}
