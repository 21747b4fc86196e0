package org.hamyari.matching.simulation;

/** What one donor gave to one project, in minor units, at its place in the order of acceptance. */
record Contribution(long seq, String project, String donor, long amount) {
}
