package se.radslag.bench;

/** Other ways to write to many organisations from a process. */
enum Peer {
    /** Parallel multi-instance service task with JavaMailSender, all settings as they come. */
    USUAL("usual Camunda design", CamundaProgram.class),

    /** One process instance for each organisation: started in batches, more threads, more jobs a time. */
    INSTANCES("one instance each, tuned", CamundaProgram.class),

    /** The other engine's own mail task, parallel multi-instance, not exclusive. */
    FLOWABLE("Flowable mail task", FlowableProgram.class);

    private final String label;
    private final Class<?> program;

    Peer(String label, Class<?> program) {
        this.label = label;
        this.program = program;
    }

    String label() {
        return label;
    }

    Class<?> program() {
        return program;
    }
}
