package se.radslag.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Carries the sign-in of the engine's web applications over to our own pages, anew for each request: who loses a role loses it at once. */
class StaffSignIn extends OncePerRequestFilter {

    private final StaffSession session;

    StaffSignIn(StaffSession session) {
        this.session = session;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        session.current().ifPresent(StaffSignIn::signIn);
        chain.doFilter(request, response);
    }

    private static void signIn(Staff staff) {
        var authorities = AuthorityUtils.createAuthorityList(
                staff.roles().stream().map(role -> "ROLE_" + role.name()).toList());
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(staff, null, authorities));
    }
}
