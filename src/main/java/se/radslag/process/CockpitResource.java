package se.radslag.process;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Where the scripts of {@link CockpitAddition} are had, and whom they ask.
 *
 * <p>The web applications' filter lets nobody past {@code default} who is not signed in to the engine of that name; what somebody may see
 * or do beyond that is for the beans to say that answer.
 */
@Path("plugin/" + CockpitAddition.ID)
@Produces(MediaType.APPLICATION_JSON)
public class CockpitResource extends AbstractCockpitPluginRootResource {

    public CockpitResource() {
        super(CockpitAddition.ID);
    }

    /** The way from a process instance to its workspace page; nothing (204) if the caller has no such page to open. */
    @GET
    @Path("default/process-instance/{id}/page")
    public @Nullable WorkspaceLink page(@PathParam("id") String instance) {
        return bean(WorkspaceLinks.class)
                .of(instance, headers.getAcceptableLanguages())
                .orElse(null);
    }

    /** The web applications make their resources themselves, without Spring. */
    private <T> T bean(Class<T> type) {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext)
                .getBean(type);
    }
}
