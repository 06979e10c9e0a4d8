package se.radslag.process;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import se.radslag.access.StaffSession;
import se.radslag.application.AdmissionService;
import se.radslag.application.OpeningService;
import se.radslag.casefile.CasefileService;
import se.radslag.core.Clock;
import se.radslag.cycle.CycleService;
import se.radslag.dialogue.DialogueRequest;
import se.radslag.dialogue.DialogueService;
import se.radslag.documentation.DocumentationService;
import se.radslag.handover.HandoverService;
import se.radslag.inbox.InboxService;
import se.radslag.inbox.MailboxWatch;
import se.radslag.invitation.InvitationService;
import se.radslag.mail.Outbox;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingService;
import se.radslag.organisation.OrganisationService;
import se.radslag.proposal.ProposalService;
import se.radslag.viewpoint.ViewpointService;

/** The engine with our diagrams, forms and process classes on a real PostgreSQL; the rooms' services are mocks, and jobs run when a test says so. */
final class EngineUnderTest {

    private static final List<Class<?>> ROOMS = List.of(
            CycleService.class,
            ProposalService.class,
            MeetingService.class,
            InvitationService.class,
            OpeningService.class,
            AdmissionService.class,
            ViewpointService.class,
            DialogueService.class,
            DocumentationService.class,
            OrganisationService.class,
            HandoverService.class,
            Outbox.class,
            InboxService.class,
            MailboxWatch.class,
            CasefileService.class,
            StaffSession.class);

    private static final EmbeddedPostgres SERVER = startServer();

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final SpringProcessEngineConfiguration configuration = new SpringProcessEngineConfiguration();
    private final String name;

    EngineUnderTest(Class<?> test) {
        name = test.getSimpleName();
        configure(database(name));
        ROOMS.forEach(this::mockRoom);
        mockRoom(OfficeTenants.class);
        context.registerBean(Clock.class, () -> new Clock(java.time.Clock.system(ZoneId.of("Europe/Stockholm"))));
        mockRoom(LetterIncidents.class);
        mockRoom(LetterProcesses.class);
        context.registerBean("messageSource", MessageSource.class, EngineUnderTest::messages);
        context.registerBean(RepositoryService.class, () -> engine().getRepositoryService());
        context.registerBean(RuntimeService.class, () -> engine().getRuntimeService());
        context.registerBean(TaskService.class, () -> engine().getTaskService());
        context.registerBean(ManagementService.class, () -> engine().getManagementService());
        context.registerBean(IdentityService.class, () -> engine().getIdentityService());
        context.register(
                DialogueCycleProcess.class,
                DialogueCycleForms.class,
                MeetingProcess.class,
                MeetingForms.class,
                FurtherDialogueProcess.class,
                FurtherDialogueForms.class,
                Asking.class,
                MailOutageForms.class,
                MailboxOutageForms.class,
                AddressChecks.class,
                AddressCheckForms.class,
                OpenMeetingProcess.class,
                OpenMeetingForms.class,
                OpenMeetings.class,
                IncomingMail.class,
                Handing.class,
                HandoverForms.class,
                IncomingLetterForms.class,
                FormDesk.class,
                FormTables.class,
                StarterOffice.class,
                Unauthenticated.class,
                Instances.class,
                ProcessSignals.class);
        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        context.refresh();
    }

    private static EmbeddedPostgres startServer() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A database of the test's own on the one server. */
    private static DataSource database(String name) {
        new JdbcTemplate(SERVER.getPostgresDatabase()).execute("create database " + name);
        return SERVER.getDatabase("postgres", name.toLowerCase(Locale.ROOT));
    }

    private void configure(DataSource database) {
        configuration.setProcessEngineName(name);
        configuration.setDataSource(database);
        configuration.setTransactionManager(new DataSourceTransactionManager(database));
        configuration.setDatabaseSchemaUpdate("create-drop");
        configuration.setJobExecutorActivate(false);
        configuration.setHistory("full");
        configuration.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
        configuration.setApplicationContext(context);
        configuration.setExpressionManager(new SpringExpressionManager(context, null));
    }

    private <T> void mockRoom(Class<T> room) {
        context.registerBean(room, () -> mock(room));
    }

    private static MessageSource messages() {
        ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
        messages.setBasenames("classpath:messages/core", "classpath:messages/inbox", "classpath:messages/process");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    SpringProcessEngineConfiguration configuration() {
        return configuration;
    }

    ProcessEngine engine() {
        return ProcessEngines.getProcessEngine(name);
    }

    <T> T room(Class<T> type) {
        return context.getBean(type);
    }

    /** Deploys all forms and the diagrams named; a diagram left out is replaced by a stand-in with one user task. */
    void deploy(List<String> diagrams, List<String> standIns) {
        new TrialDeployment(engine().getRepositoryService())
                .forms()
                .diagrams(diagrams)
                .standIns(standIns)
                .deploy();
    }

    /** Runs everything that does not wait for a time, until all instances wait. */
    void settle() {
        List<Job> due = engine().getManagementService()
                .createJobQuery()
                .messages()
                .withRetriesLeft()
                .list();
        while (!due.isEmpty()) {
            due.forEach(job -> engine().getManagementService().executeJob(job.getId()));
            due = engine().getManagementService()
                    .createJobQuery()
                    .messages()
                    .withRetriesLeft()
                    .list();
        }
    }

    /** Lets the timer of an event fire. */
    void fire(String event) {
        Job timer = engine().getManagementService()
                .createJobQuery()
                .activityId(event)
                .timers()
                .singleResult();
        engine().getManagementService().executeJob(timer.getId());
        settle();
    }

    /** The activities at which user tasks wait. */
    Set<String> tasks() {
        return engine().getTaskService().createTaskQuery().list().stream()
                .map(Task::getTaskDefinitionKey)
                .collect(Collectors.toSet());
    }

    /** The events whose timers wait. */
    Set<String> timers() {
        return engine().getManagementService().createJobQuery().timers().list().stream()
                .map(job -> engine().getManagementService()
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId())
                .collect(Collectors.toSet());
    }

    /** When the timer of an event is due. */
    Instant due(String event) {
        return engine().getManagementService()
                .createJobQuery()
                .activityId(event)
                .timers()
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    /** Submits a task's form as Tasklist does. */
    void submit(String activity, Map<String, Object> values) {
        Task task = engine().getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(activity)
                .list()
                .get(0);
        engine().getFormService().submitTaskForm(task.getId(), values);
        settle();
    }

    /** What a person is told when a form was refused. */
    static String words(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(FormRefused.class::isInstance)
                .map(refusal -> ((FormRefused) refusal).words())
                .findFirst()
                .orElseThrow(() -> new AssertionError("Not a refused form", failure));
    }

    /** Completes the one task of a meeting's stand-in. */
    void completeStandIn(MeetingId meeting) {
        Task task = engine().getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(meeting.toString())
                .singleResult();
        engine().getTaskService().complete(task.getId());
        settle();
    }

    /** Lets the rooms know a request for further dialogue. */
    void stubRequest(DialogueRequest request) {
        when(room(DialogueService.class).get(request.id())).thenReturn(request);
        when(room(OrganisationService.class).get(Samples.ORGANISATION)).thenReturn(Samples.organisation());
    }

    /** Deletes whatever still runs. */
    void abandon() {
        engine().getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance -> engine().getRuntimeService().deleteProcessInstance(instance.getId(), "abandoned"));
    }

    /** The end events that the process of a business key has reached. */
    Set<String> ends(String businessKey) {
        return engine().getHistoryService().createHistoricActivityInstanceQuery().finished().list().stream()
                .filter(activity -> activity.getActivityType().endsWith("EndEvent"))
                .filter(activity -> rootIs(activity.getProcessInstanceId(), businessKey))
                .map(activity -> activity.getActivityId())
                .collect(Collectors.toSet());
    }

    boolean running(String businessKey) {
        return engine().getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey)
                        .count()
                > 0;
    }

    private boolean rootIs(String processInstance, String businessKey) {
        return businessKey.equals(engine().getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(processInstance)
                .singleResult()
                .getBusinessKey());
    }
}
