package io.relance.deployment;

import io.relance.process.Resource;
import java.nio.charset.StandardCharsets;

/** A process of one user task, in versions that differ by the task's name. */
record Drawing(String id) {

    Resource named(String task) {
        return new Resource(id + ".bpmn", xml(task).getBytes(StandardCharsets.UTF_8));
    }

    String xml(String task) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
                    id="definitions" targetNamespace="http://bpmn.io/schema/bpmn">
                  <process id="%s" isExecutable="true">
                    <startEvent id="start"><outgoing>in</outgoing></startEvent>
                    <userTask id="work" name="%s">
                      <extensionElements><zeebe:userTask/><zeebe:assignmentDefinition assignee="li"/></extensionElements>
                      <incoming>in</incoming><outgoing>out</outgoing>
                    </userTask>
                    <endEvent id="end"><incoming>out</incoming></endEvent>
                    <sequenceFlow id="in" sourceRef="start" targetRef="work"/>
                    <sequenceFlow id="out" sourceRef="work" targetRef="end"/>
                  </process>
                </definitions>
                """.formatted(id, task);
    }
}
