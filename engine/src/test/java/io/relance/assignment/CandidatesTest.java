package io.relance.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.Models;
import io.relance.WholeEngineTest;
import io.relance.Work;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeEngineTest
class CandidatesTest {

    @Autowired
    Models models;

    @Autowired
    Work work;

    @Test
    void a_task_that_is_offered_has_no_assignee_and_the_role_as_its_candidates() {
        models.deployXml("offers", """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
                    id="definitions" targetNamespace="http://bpmn.io/schema/bpmn">
                  <process id="offers" isExecutable="true">
                    <startEvent id="start"><outgoing>in</outgoing></startEvent>
                    <serviceTask id="choose"><extensionElements><zeebe:taskDefinition type="relance.assign"/><zeebe:taskHeaders>
                        <zeebe:header key="policy" value="candidates"/><zeebe:header key="role" value="service"/></zeebe:taskHeaders></extensionElements>
                      <incoming>in</incoming><outgoing>on</outgoing></serviceTask>
                    <userTask id="work" name="Work"><extensionElements><zeebe:userTask/>
                        <zeebe:assignmentDefinition assignee="=assignee" candidateGroups="=candidateGroups"/></extensionElements>
                      <incoming>on</incoming><outgoing>out</outgoing></userTask>
                    <endEvent id="end"><incoming>out</incoming></endEvent>
                    <sequenceFlow id="in" sourceRef="start" targetRef="choose"/>
                    <sequenceFlow id="on" sourceRef="choose" targetRef="work"/>
                    <sequenceFlow id="out" sourceRef="work" targetRef="end"/>
                  </process>
                </definitions>
                """);
        models.start("offers", Map.of());

        var task = work.openIn("offers");

        assertThat(task.assignee()).isNull();
        assertThat(task.candidateGroups()).containsExactly("service");
    }
}
