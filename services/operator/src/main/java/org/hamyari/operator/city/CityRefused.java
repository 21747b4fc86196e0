package org.hamyari.operator.city;

/** The declaration itself is wrong: trying again without changing it would be refused again. */
class CityRefused extends RuntimeException {

    CityRefused(String message) {
        super(message);
    }
}
