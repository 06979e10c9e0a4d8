package se.radslag.process;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys diagrams and forms together, under their bare file names.
 *
 * <p>Together, since a diagram finds its forms in its own deployment: a change of one deploys them all. Bare, since the engine's own
 * deployment names them by their absolute path in some ways of starting, and would take the same diagram for a new one.
 */
@Component
class ProcessDeployment {

    private static final String NAME = "radslag";
    private static final List<String> PLACES = List.of("classpath*:processes/*.bpmn", "classpath*:forms/*.form");

    private final RepositoryService repository;
    private final ResourcePatternResolver resolver;

    ProcessDeployment(RepositoryService repository, ResourcePatternResolver resolver) {
        this.repository = repository;
        this.resolver = resolver;
    }

    /** Deploys what changed since last time; nothing if nothing did. */
    void deploy() throws IOException {
        var deployment = repository.createDeployment().name(NAME).source(NAME).enableDuplicateFiltering(false);
        for (var place : PLACES) {
            for (var resource : inOrder(resolver.getResources(place))) {
                add(deployment, resource);
            }
        }
        if (!deployment.getResourceNames().isEmpty()) {
            deployment.deploy();
        }
    }

    private static List<Resource> inOrder(Resource[] resources) {
        return Stream.of(resources)
                .sorted(Comparator.comparing(ProcessDeployment::name))
                .toList();
    }

    private static void add(DeploymentBuilder deployment, Resource resource) throws IOException {
        try (InputStream content = resource.getInputStream()) {
            deployment.addInputStream(name(resource), content);
        }
    }

    private static String name(Resource resource) {
        return Objects.requireNonNull(resource.getFilename());
    }
}
