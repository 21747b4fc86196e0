package org.hamyari.voting.tally;

/**
 * One purchase of the Method of Equal Shares, or of sequential Phragmén.
 *
 * @param rho price per unit of utility; a supporter pays this times her utility, or all she has when that is less.
 *            With Phragmén what every voter had been given by then
 * @param payingFull supporters who paid their whole share
 * @param payingLess supporters who gave all they had left, because it was less than their share
 */
public record Round(int round, String projectId, Fraction rho, long payingFull, long payingLess) {
}
