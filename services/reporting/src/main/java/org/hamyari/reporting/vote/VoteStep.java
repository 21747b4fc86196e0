package org.hamyari.reporting.vote;

/** How far a vote is; the numbers of a later step replace those of an earlier one. */
enum VoteStep {
    OPENED, CLOSED, PUBLISHED
}
