package io.relance;

import io.camunda.client.CamundaClient;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Small models for one test each, as somebody might draw them. */
public class Models {

    private final CamundaClient client;

    Models(CamundaClient client) {
        this.client = client;
    }

    /** Start, one element, end. The id of the process names it. */
    public void deploy(String id, String element) {
        deployXml(id, """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
                    id="definitions" targetNamespace="http://bpmn.io/schema/bpmn">
                  <process id="%s" isExecutable="true">
                    <startEvent id="start"><outgoing>in</outgoing></startEvent>
                    %s
                    <endEvent id="end"><incoming>out</incoming></endEvent>
                    <sequenceFlow id="in" sourceRef="start" targetRef="work"/>
                    <sequenceFlow id="out" sourceRef="work" targetRef="end"/>
                  </process>
                </definitions>
                """.formatted(id, element));
    }

    /** A user task, with the extension elements that matter for the test. */
    public void deployTask(String id, String extensions) {
        deploy(id, """
                <userTask id="work" name="Work"><extensionElements><zeebe:userTask/>%s</extensionElements>
                  <incoming>in</incoming><outgoing>out</outgoing></userTask>""".formatted(extensions));
    }

    public void deployJob(String id, String type, String headers) {
        deploy(id, """
                <serviceTask id="work" name="Work"><extensionElements><zeebe:taskDefinition type="%s" retries="3"/>%s</extensionElements>
                  <incoming>in</incoming><outgoing>out</outgoing></serviceTask>""".formatted(type, headers));
    }

    public void deployXml(String id, String xml) {
        client.newDeployResourceCommand()
                .addResourceBytes(xml.getBytes(StandardCharsets.UTF_8), id + ".bpmn")
                .send()
                .join(30, TimeUnit.SECONDS);
    }

    /** Emits the key of the new instance. */
    public long start(String id, Map<String, Object> variables) {
        return client.newCreateInstanceCommand()
                .bpmnProcessId(id)
                .latestVersion()
                .variables(variables)
                .send()
                .join(30, TimeUnit.SECONDS)
                .getProcessInstanceKey();
    }
}
