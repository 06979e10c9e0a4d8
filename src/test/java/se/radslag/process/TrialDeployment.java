package se.radslag.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What a test deploys together: our forms and diagrams, and stand-ins for diagrams that it leaves out. */
final class TrialDeployment {

    private final DeploymentBuilder deployment;

    TrialDeployment(RepositoryService repository) {
        this.deployment = repository.createDeployment();
    }

    TrialDeployment forms() {
        return add("classpath*:forms/*.form", form -> true);
    }

    TrialDeployment diagrams(List<String> files) {
        return add("classpath*:processes/*.bpmn", files::contains);
    }

    TrialDeployment standIns(List<String> keys) {
        keys.forEach(key -> deployment.addModelInstance(key + ".bpmn", standIn(key)));
        return this;
    }

    private static BpmnModelInstance standIn(String key) {
        return Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("Activity_StandIn")
                .endEvent()
                .done();
    }

    void deploy() {
        deployment.deploy();
    }

    private TrialDeployment add(String pattern, Predicate<String> wanted) {
        resources(pattern).filter(resource -> wanted.test(file(resource))).forEach(this::add);
        return this;
    }

    private void add(Resource resource) {
        try {
            deployment.addInputStream(file(resource), resource.getInputStream());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String file(Resource resource) {
        return Objects.requireNonNull(resource.getFilename());
    }

    private static Stream<Resource> resources(String pattern) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources(pattern));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
