package org.hamyari.portal.desk;

import java.util.List;
import org.hamyari.portal.component.Task;

/** The work queue: what waits for this person, what waits for somebody else, what is done. {@code missing}: a service is away. */
public record Queue(List<Task> mine, List<Task> others, List<Task> done, boolean missing) {
}
