package se.radslag.access;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import se.radslag.core.NotFound;

/** Gives a page below {@code /sida/{link}} the link that its visitor has opened; whoever has opened none is turned away before the page does anything. */
@Component
class PersonalLinkResolver implements HandlerMethodArgumentResolver {

    private final PersonalLinkService links;
    private final PersonalPasses passes;

    PersonalLinkResolver(PersonalLinkService links, PersonalPasses passes) {
        this.links = links;
        this.passes = passes;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PersonalLink.class;
    }

    @Override
    public PersonalLink resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binding) {
        HttpServletRequest visit = requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        try {
            return links.admit(LinkId.of(pathVariable(request)), link -> passes.find(link, visit));
        } catch (NotFound unknown) {
            throw new PageShut();
        }
    }

    private static String pathVariable(NativeWebRequest request) {
        Object variables =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return variables instanceof Map<?, ?> all ? String.valueOf(all.get("link")) : "";
    }
}
