/** What Rådslag adds to Cockpit. Who sees what, and in which language, is for the server to say. */
// The engine's name as the API has it would be wrong in plugins of a diagram; there is but one.
const ours = (api, path) => `${api.cockpitApi}/plugin/radslag/default/${path}`;

const ask = async (url) => {
  const answer = await fetch(url, { headers: { Accept: "application/json" } });
  return answer.status === 200 ? answer.json() : null;
};

/**
 * On the diagram, since the bar beside it has room for signs only. It opens in place of Cockpit: a new tab would inherit the sandbox that the
 * web applications live in, and be refused.
 */
const workspacePage = {
  id: "radslag-workspace-page",
  pluginPoint: "cockpit.processInstance.diagram.plugin",
  render: async (viewer, { api, processInstanceId }) => {
    const page = await ask(ours(api, `process-instance/${processInstanceId}/page`));
    if (page) {
      const link = document.createElement("a");
      link.className = "btn btn-default radslag-workspace-page";
      link.href = page.address;
      link.textContent = page.label;
      viewer.get("canvas").getContainer().append(link);
    }
  },
};

const sendAgain = {
  id: "radslag-send-letter-again",
  pluginPoint: "cockpit.incident.action",
  priority: 100,
  render: async (node, { api, incidentId }) => {
    const letter = ours(api, `incident/${incidentId}/letter`);
    const action = await ask(letter);
    if (action) {
      const button = document.createElement("button");
      button.className = "btn btn-default btn-xs";
      button.textContent = action.label;
      button.addEventListener("click", async () => {
        button.disabled = true;
        const answer = await fetch(letter, { method: "POST", headers: { "X-XSRF-TOKEN": api.CSRFToken } }).catch(() => null);
        if (answer?.ok) {
          window.location.reload();
        } else {
          button.replaceWith(action.failed);
        }
      });
      node.append(button);
    }
  },
};

export default [workspacePage, sendAgain];
