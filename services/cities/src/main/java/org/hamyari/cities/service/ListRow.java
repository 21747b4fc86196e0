package org.hamyari.cities.service;

import java.util.List;

/** A line of the file whose cells are right by themselves; an empty parent or area is {@code null}. */
record ListRow(long line, String code, String parent, ServiceKind kind, String nameFa, String nameEn, List<String> recipients, String area) {
}
