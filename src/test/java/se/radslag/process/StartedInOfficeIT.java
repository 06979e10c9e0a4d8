package se.radslag.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import se.radslag.cycle.CycleService;
import se.radslag.dialogue.DialogueDraft;
import se.radslag.dialogue.DialogueService;
import se.radslag.dialogue.FurtherDialogueRequested;
import se.radslag.organisation.OrganisationService;
import se.radslag.testing.RadslagTest;

@RadslagTest
class StartedInOfficeIT {

    @Autowired
    DialogueService dialogues;

    @Autowired
    CycleService cycles;

    @Autowired
    OrganisationService organisations;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    RuntimeService runtime;

    @Test
    void givesARequestFromOutsideToItsOffice() {
        var office = cycles.offices().get(0);
        var name = organisations.active().get(0).name();
        var request = dialogues.initiate(office.id(), name, new DialogueDraft("Språkkaféer", "Hur går det?"));
        events.publishEvent(new FurtherDialogueRequested(request, Optional.empty()));
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(request.toString())
                        .singleResult()
                        .getTenantId())
                .isEqualTo(office.key());
    }
}
