package org.hamyari.pledges.closing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.hamyari.platform.api.JobDto;
import org.hamyari.platform.job.Jobs;
import org.hamyari.pledges.api.JobsApi;

@RunOnVirtualThread
public class JobsResource implements JobsApi {

    private final Jobs jobs;

    JobsResource(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    @Transactional
    public JobDto getJob(String cityId, UUID jobId, String acceptLanguage) {
        return jobs.require(jobId);
    }
}
