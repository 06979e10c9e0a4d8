package se.radslag.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import se.radslag.access.Role;

/**
 * The people who can sign in from the first start on. Each is created once; later changes are made in Admin.
 *
 * @param admin The administrator, without whom nobody could let anybody in.
 * @param staff Others to create; usually left to the administrator.
 */
@Validated
@ConfigurationProperties("radslag")
record StaffProperties(
        @Valid @NotNull Administrator admin,
        @Valid @DefaultValue List<Member> staff) {

    /**
     * @param id Name to sign in with.
     * @param password First password, at most 72 bytes; to be changed in Admin.
     */
    record Administrator(
            @DefaultValue("admin") String id, @NotBlank String password) {

        @Override
        public String toString() {
            return id;
        }
    }

    /**
     * @param id Name to sign in with.
     * @param name Full name; the sign-in name if left out.
     * @param password First password, at most 72 bytes; to be changed in Admin.
     * @param offices Keys of the offices the person works for; all if left out.
     */
    record Member(
            @NotBlank String id,
            @DefaultValue("") String name,
            @NotBlank String password,
            @NotNull Role role,
            @DefaultValue List<String> offices) {

        @Override
        public String toString() {
            return id;
        }
    }
}
