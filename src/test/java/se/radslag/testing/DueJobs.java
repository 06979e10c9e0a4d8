package se.radslag.testing;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;

/** Runs the engine's jobs in the test's own thread, so that a test need not wait for an executor. */
public class DueJobs {

    private final ManagementService management;

    DueJobs(ManagementService management) {
        this.management = management;
    }

    /** Runs every job that is due, and those that become due by it; a job that fails throws. */
    public void run() {
        for (var jobs = due(); !jobs.isEmpty(); jobs = due()) {
            management.executeJob(jobs.get(0).getId());
        }
    }

    private List<Job> due() {
        return management
                .createJobQuery()
                .executable()
                .active()
                .orderByJobDuedate()
                .asc()
                .list();
    }
}
