package org.hamyari.portal.component;

import org.hamyari.portal.format.Money;

/** How much of a sum is of one kind. */
public record Share(MoneyKind kind, Money amount) {
}
