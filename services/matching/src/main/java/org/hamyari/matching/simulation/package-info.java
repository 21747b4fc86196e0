/** Rules tried on contributions that the caller brings along: pure computing, which knows neither funds nor the database. */
package org.hamyari.matching.simulation;
