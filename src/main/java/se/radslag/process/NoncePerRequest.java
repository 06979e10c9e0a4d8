package se.radslag.process;

import static org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each page of the web applications its own content-security nonce.
 *
 * <p>They keep it on the servlet context, which all requests share: of two loaded at the same time one would get the other's and stay blank.
 */
class NoncePerRequest extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new OwnNonce(request), response);
    }

    private static class OwnNonce extends HttpServletRequestWrapper {

        private final ServletContext shared;
        private final ServletContext own;
        private @Nullable Object nonce;

        OwnNonce(HttpServletRequest request) {
            super(request);
            shared = request.getServletContext();
            own = (ServletContext) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {ServletContext.class}, this::call);
        }

        @Override
        public ServletContext getServletContext() {
            return own;
        }

        private @Nullable Object call(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            if (arguments == null || !ATTR_CSP_FILTER_NONCE.equals(arguments[0])) {
                return pass(method, arguments);
            }
            if (method.getName().equals("setAttribute")) {
                nonce = arguments[1];
            }
            return nonce;
        }

        private @Nullable Object pass(Method method, Object @Nullable [] arguments) throws Throwable {
            try {
                return method.invoke(shared, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }
    }
}
