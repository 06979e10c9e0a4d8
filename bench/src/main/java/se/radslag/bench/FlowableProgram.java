package se.radslag.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** Flowable with its own mail task; the letter is drawn already. Its executor is as it comes: eight threads that are handed jobs directly. */
public final class FlowableProgram {

    private static final int CONNECTIONS = 16;

    private static final String PROCESS = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:flowable="http://flowable.org/bpmn"
                         targetNamespace="bench">
              <process id="stage">
                <startEvent id="start"/>
                <sequenceFlow id="on" sourceRef="start" targetRef="send"/>
                <serviceTask id="send" flowable:type="mail" flowable:async="true" flowable:exclusive="false">
                  <extensionElements>
                    <flowable:field name="to"><flowable:expression>${address}</flowable:expression></flowable:field>
                    <flowable:field name="from"><flowable:string>radslag@radslag.example</flowable:string></flowable:field>
                    <flowable:field name="subject"><flowable:expression>${letter.subject}</flowable:expression></flowable:field>
                    <flowable:field name="text"><flowable:expression>${letter.text}</flowable:expression></flowable:field>
                    <flowable:field name="html"><flowable:expression>${letter.html}</flowable:expression></flowable:field>
                    <flowable:field name="charset"><flowable:string>utf-8</flowable:string></flowable:field>
                  </extensionElements>
                  <multiInstanceLoopCharacteristics isSequential="false" flowable:collection="addresses" flowable:elementVariable="address"/>
                </serviceTask>
                <sequenceFlow id="off" sourceRef="send" targetRef="end"/>
                <endEvent id="end"/>
              </process>
            </definitions>
            """;

    private FlowableProgram() {}

    /** Shape, database, port of the relay, file of the letter. */
    public static void main(String[] args) throws IOException {
        ProcessEngine engine = engine(args[1], Integer.parseInt(args[2]), Files.readAllBytes(Path.of(args[3])));
        engine.getRepositoryService()
                .createDeployment()
                .addString("stage.bpmn20.xml", PROCESS)
                .deploy();
        Orders.obey(addresses -> engine.getRuntimeService()
                .startProcessInstanceByKey("stage", Map.of("addresses", new ArrayList<>(addresses))));
    }

    private static ProcessEngine engine(String url, int relayPort, byte[] letter) {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(url);
        source.setUsername(Database.CONTENDER);
        source.setMaximumPoolSize(CONNECTIONS);
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(source);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setAsyncExecutorActivate(true);
        configuration.setMailServerHost("localhost");
        configuration.setMailServerPort(relayPort);
        configuration.setBeans(Map.of("letter", SampleLetters.parts(letter)));
        return configuration.buildProcessEngine();
    }
}
