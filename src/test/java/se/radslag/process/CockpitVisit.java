package se.radslag.process;

import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** The process owner, signed in at Cockpit in a browser. */
final class CockpitVisit {

    private static final int PATIENCE = 90_000;

    private CockpitVisit() {}

    /** Opens a process instance, and waits until the page is there. */
    static Page open(String site, ProcessInstance instance, Page page) {
        page.setDefaultTimeout(PATIENCE);
        String cockpit = site + "/camunda/app/cockpit/default/#/";
        signIn(cockpit, page);
        page.navigate(cockpit + "process-instance/" + instance.getId() + "/runtime");
        page.waitForSelector(".radslag-workspace-page");
        return page;
    }

    /** On the page that is for nothing else: any other draws its sign-in anew while somebody types. */
    private static void signIn(String cockpit, Page page) {
        page.navigate(cockpit + "login");
        page.waitForSelector(".radslag-language");
        page.fill("input[type=text]", "processagare");
        page.fill("input[type=password]", "processagare");
        page.click("button[type=submit]");
        page.waitForSelector("text=processagare");
    }
}
