package se.radslag.bench;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionTemplate;

/** Camunda 7 as Spring Boot brings it, in one of two shapes; the letter is drawn already. */
@Configuration
@EnableAutoConfiguration
public class CamundaProgram {

    private static final int BATCH = 50;
    private static final String PROCESS = "stage";

    /** More threads, each with work at hand, and connections for them all. */
    private static final Map<String, Object> TUNED = Map.of(
            "camunda.bpm.job-execution.core-pool-size", "8",
            "camunda.bpm.job-execution.max-pool-size", "8",
            "camunda.bpm.job-execution.queue-capacity", "100",
            "camunda.bpm.job-execution.max-jobs-per-acquisition", "50",
            "spring.datasource.hikari.maximum-pool-size", "16");

    /** Shape, database, port of the relay, file of the letter. */
    public static void main(String[] args) throws IOException {
        Peer peer = Peer.valueOf(args[0]);
        try (ConfigurableApplicationContext application = start(peer, args[1], args[2], args[3])) {
            application
                    .getBean(RepositoryService.class)
                    .createDeployment()
                    .addModelInstance(PROCESS + ".bpmn", peer == Peer.USUAL ? multiInstance() : single())
                    .deploy();
            RuntimeService runtime = application.getBean(RuntimeService.class);
            TransactionTemplate transaction = application.getBean(TransactionTemplate.class);
            Orders.obey(addresses -> {
                if (peer == Peer.USUAL) {
                    runtime.startProcessInstanceByKey(PROCESS, Map.of("addresses", new ArrayList<>(addresses)));
                } else {
                    startEach(addresses, runtime, transaction);
                }
            });
        }
    }

    private static void startEach(List<String> addresses, RuntimeService runtime, TransactionTemplate transaction) {
        for (int first = 0; first < addresses.size(); first += BATCH) {
            List<String> batch = addresses.subList(first, Math.min(first + BATCH, addresses.size()));
            transaction.executeWithoutResult(status ->
                    batch.forEach(address -> runtime.startProcessInstanceByKey(PROCESS, Map.of("address", address))));
        }
    }

    private static BpmnModelInstance multiInstance() {
        return Bpmn.createExecutableProcess(PROCESS)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .serviceTask("send")
                .camundaDelegateExpression("${sendLetter}")
                .multiInstance()
                .parallel()
                .camundaCollection("${addresses}")
                .camundaElementVariable("address")
                .camundaAsyncBefore()
                .multiInstanceDone()
                .endEvent()
                .done();
    }

    private static BpmnModelInstance single() {
        return Bpmn.createExecutableProcess(PROCESS)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .serviceTask("send")
                .camundaDelegateExpression("${sendLetter}")
                .camundaAsyncBefore()
                .endEvent()
                .done();
    }

    private static ConfigurableApplicationContext start(Peer peer, String url, String relayPort, String letter) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "spring.main.web-application-type",
                "none",
                "spring.main.banner-mode",
                "off",
                "spring.datasource.url",
                url,
                "spring.datasource.username",
                Database.CONTENDER,
                "spring.mail.host",
                "localhost",
                "spring.mail.port",
                relayPort,
                "camunda.bpm.auto-deployment-enabled",
                "false",
                "bench.letter",
                letter));
        if (peer == Peer.INSTANCES) {
            settings.putAll(TUNED);
        }
        SpringApplication application = new SpringApplication(CamundaProgram.class);
        application.setDefaultProperties(settings);
        return application.run();
    }

    /** What the usual design's delegate does, but for the drawing. */
    @Bean
    JavaDelegate sendLetter(
            JavaMailSender mail, @org.springframework.beans.factory.annotation.Value("${bench.letter}") Path file)
            throws IOException {
        byte[] letter = Files.readAllBytes(file);
        return execution -> {
            MimeMessage message = mail.createMimeMessage(new ByteArrayInputStream(letter));
            message.setRecipients(RecipientType.TO, (String) execution.getVariable("address"));
            mail.send(message);
        };
    }
}
