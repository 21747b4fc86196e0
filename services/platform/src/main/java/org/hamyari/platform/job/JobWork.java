package org.hamyari.platform.job;

import java.util.UUID;

/** Long work in small steps. A step may run again after a crash: it looks at what is done, not at what it remembers. */
public interface JobWork {

    /** The kind of job it serves. */
    String kind();

    /** Does one bounded step in the running transaction of the job's city and says how far the whole is. */
    Progress step(UUID jobId, String subjectId);

    /** How much is done of how much; equal means finished. Who waits for something outside is asked again a little later. */
    record Progress(long done, long total, boolean isWaiting) {

        public Progress(long done, long total) {
            this(done, total, false);
        }

        public boolean finished() {
            return done >= total;
        }
    }
}
