/**
 * Counting participatory budgets: reads {@code .pb} files and applies the rules of the literature on exact rationals.
 * Plain Java, no framework, no storage: the same bytes and options give the same result everywhere.
 */
package org.hamyari.voting.tally;
