package se.radslag.local;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Does something while the engine runs no job. */
class JobPause {

    private static final Duration LONGEST_JOB = Duration.ofMinutes(1);

    private final JobExecutor executor;
    private final JdbcClient jdbc;

    JobPause(ProcessEngine engine, JdbcClient jdbc) {
        this.executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        this.jdbc = jdbc;
    }

    /** Waits for the jobs under way, acts, and lets the engine look at once for what has become due. */
    void around(Runnable action) {
        if (!executor.isActive()) {
            action.run();
            return;
        }
        executor.shutdown();
        try {
            Awaitility.await().atMost(LONGEST_JOB).until(() -> running() == 0);
            action.run();
        } finally {
            executor.start();
            executor.jobWasAdded();
        }
    }

    /** Jobs that this application holds; locks of one that was killed are nobody's work. */
    private long running() {
        return jdbc.sql("select count(*) from act_ru_job where lock_owner_ = :owner")
                .param("owner", executor.getLockOwner())
                .query(Long.class)
                .single();
    }
}
