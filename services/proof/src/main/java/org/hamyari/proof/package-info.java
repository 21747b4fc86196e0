/**
 * A tamper-evident log: RFC 9162 Merkle tree, proofs, and signed checkpoints in the text form of C2SP.
 * The package knows no service and needs nothing beyond the JDK; where the nodes are kept is the business of a
 * {@link org.hamyari.proof.NodeStore}.
 */
package org.hamyari.proof;
