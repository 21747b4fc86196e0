package org.hamyari.operator.city;

import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.Version;

/** A city that the cluster declares; its name is the id of the city. The definition is part of the chart. */
@Group("hamyari.org")
@Version("v1alpha1")
@Kind("City")
@Plural("cities")
public class City extends CustomResource<CitySpec, CityStatus> implements Namespaced {
}
