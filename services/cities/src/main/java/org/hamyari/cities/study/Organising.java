package org.hamyari.cities.study;

import jakarta.enterprise.context.ApplicationScoped;

/** What moves a study that has been drafted. */
@ApplicationScoped
class Organising {

    private final Rounds rounds;
    private final Closings closings;
    private final Proposals proposals;
    private final Publishing publishing;

    Organising(Rounds rounds, Closings closings, Proposals proposals, Publishing publishing) {
        this.rounds = rounds;
        this.closings = closings;
        this.proposals = proposals;
        this.publishing = publishing;
    }

    Rounds rounds() {
        return rounds;
    }

    Closings closings() {
        return closings;
    }

    Proposals proposals() {
        return proposals;
    }

    Publishing publishing() {
        return publishing;
    }
}
