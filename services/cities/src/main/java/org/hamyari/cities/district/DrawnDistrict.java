package org.hamyari.cities.district;

import com.fasterxml.jackson.databind.JsonNode;
import org.hamyari.platform.api.LocalizedTextDto;
import org.locationtech.jts.geom.Geometry;

/**
 * A district as it was sent, its positions checked.
 *
 * @param pointer where it stands in the upload
 * @param coordinates as the sender wrote them, without third coordinates
 */
record DrawnDistrict(String pointer, String id, LocalizedTextDto name, String type, JsonNode coordinates, Geometry geometry) {
}
