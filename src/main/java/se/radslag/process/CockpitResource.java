package se.radslag.process;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Locale;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.support.WebApplicationContextUtils;
import org.springframework.web.servlet.LocaleResolver;

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
    public @Nullable WorkspaceLink page(@PathParam("id") String instance, @Context HttpServletRequest request) {
        return bean(WorkspaceLinks.class).of(instance, reader(request)).orElse(null);
    }

    /** The button beside an incident; nothing (204) if it tells of no letter that the caller can send again. */
    @GET
    @Path("default/incident/{id}/letter")
    public @Nullable LostLetterAction letter(@PathParam("id") String incident, @Context HttpServletRequest request) {
        return bean(LostLetters.class).action(incident, reader(request)).orElse(null);
    }

    /** Sends the letter that an incident tells of again (204); 404 if there is none that the caller can send. */
    @POST
    @Path("default/incident/{id}/letter")
    public Response resend(@PathParam("id") String incident) {
        boolean mine = bean(LostLetters.class).resend(incident);
        return Response.status(mine ? Status.NO_CONTENT : Status.NOT_FOUND).build();
    }

    private Locale reader(HttpServletRequest request) {
        return bean(LocaleResolver.class).resolveLocale(request);
    }

    /** The web applications make their resources themselves, without Spring. */
    private <T> T bean(Class<T> type) {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext)
                .getBean(type);
    }
}
